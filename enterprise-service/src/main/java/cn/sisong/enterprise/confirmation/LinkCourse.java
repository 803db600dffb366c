package cn.sisong.enterprise.confirmation;

import cn.sisong.enterprise.issue.FirmDesk;
import cn.sisong.enterprise.issue.IssueHappened;
import cn.sisong.enterprise.issue.IssueState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** What becomes of the links that a firm has when its issue moves on. */
@ApplicationScoped
class LinkCourse {
    private final Links links;
    private final FirmDesk desk;

    LinkCourse(Links links, FirmDesk desk) {
        this.links = links;
        this.desk = desk;
    }

    /**
     * Whoever gave a link has read it. When the issue comes to that person's department, to be handled or for its help,
     * the link ends: it would answer for the firm, and show the rating. The office gives the firm another.
     */
    void hear(@Observes IssueHappened what) {
        var moved = what.from() != what.to();
        var department = moved && what.to() == IssueState.DISPATCHED ? what.departmentId() : what.askedDepartmentId();
        if (department != null) {
            links.end(what.issueId(), department, what.at());
        }
        if (moved && what.to() == IssueState.CLOSED) {
            desk.lateAnswerUntil(what.issueId()).ifPresent(until -> links.prolong(what.issueId(), until));
        }
    }
}
