package cn.sisong.enterprise.issue;

import java.time.Instant;
import java.util.UUID;

/**
 * Something was written to an issue's timeline; fired within its transaction, so that whoever keeps a note of it keeps it
 * together with the deed or not at all.
 *
 * @param type the timeline entry's type, a step's name for a move
 * @param askedDepartmentId the department that the entry asks to help, null if none
 */
public record IssueHappened(
        UUID issueId,
        UUID eventId,
        String number,
        String title,
        String type,
        IssueState from,
        IssueState to,
        String departmentId,
        String askedDepartmentId,
        UUID enterpriseId,
        String areaPath,
        String raisedBy,
        boolean byFirm,
        String actor,
        String actorName,
        String comment,
        Instant at) {

    static IssueHappened of(Issue issue, IssueEvent event, String askedDepartmentId) {
        return new IssueHappened(
                issue.id,
                event.id,
                issue.number,
                issue.title,
                event.type,
                event.fromState,
                event.toState,
                issue.departmentId,
                askedDepartmentId,
                issue.enterpriseId,
                issue.areaPath,
                issue.raisedBySubject,
                event.actorKind == IssueStep.Actor.FIRM,
                event.actorSubject,
                event.actorName,
                event.comment,
                event.happenedAt);
    }
}
