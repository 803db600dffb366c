package cn.sisong.enterprise.joint;

import cn.sisong.common.identity.Caller;
import cn.sisong.common.identity.DataScope;
import cn.sisong.common.problem.Refusal;
import cn.sisong.common.problem.Text;
import cn.sisong.enterprise.attachment.AttachmentView;
import cn.sisong.enterprise.attachment.Attachments;
import cn.sisong.enterprise.department.Departments;
import cn.sisong.enterprise.firm.EnterpriseScope;
import cn.sisong.enterprise.issue.Capacities;
import cn.sisong.enterprise.issue.Issue;
import cn.sisong.enterprise.issue.IssueActions;
import cn.sisong.enterprise.issue.IssueClock;
import cn.sisong.enterprise.issue.IssueEvent.By;
import cn.sisong.enterprise.issue.IssueNote;
import cn.sisong.enterprise.issue.IssueState;
import cn.sisong.enterprise.issue.IssueStep.Actor;
import cn.sisong.enterprise.issue.Note;
import cn.sisong.enterprise.issue.Register;
import cn.sisong.enterprise.joint.CoHandlingViews.CoHandlingAnswer;
import cn.sisong.enterprise.joint.CoHandlingViews.NewCoHandling;
import jakarta.enterprise.context.ApplicationScoped;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Asks departments to help, and takes what they bring, on behalf of a caller. */
@ApplicationScoped
class JointDesk implements IssueActions {
    /** With a department in charge that has not answered yet. */
    private static final Set<IssueState> AT_WORK = EnumSet.of(
            IssueState.DISPATCHED,
            IssueState.SIGNED,
            IssueState.HANDLING,
            IssueState.SUSPENDED,
            IssueState.PENDING_COMMITMENT);

    private final CoHandlings parts;
    private final Departments departments;
    private final Attachments attachments;
    private final IssueClock times;
    private final Register register;
    private final Caller caller;

    JointDesk(
            CoHandlings parts,
            Departments departments,
            Attachments attachments,
            IssueClock times,
            Register register,
            Caller caller) {
        this.parts = parts;
        this.departments = departments;
        this.attachments = attachments;
        this.times = times;
        this.register = register;
        this.caller = caller;
    }

    CoHandling ask(DataScope scope, Issue issue, NewCoHandling body) {
        asking(scope, issue).ifPresent(refusal -> {
            throw refusal;
        });
        var department = departments.required(body.departmentId(), "/departmentId");
        if (department.id().equals(issue.departmentId())) {
            throw Refusal.rule(
                    "co-handling-self", "/departmentId", Text.of("该单位是主办单位,不能同时协办", "It is in charge already"));
        }
        if (parts.isAsked(issue.id(), department.id())) {
            throw Refusal.rule("co-handling-asked", "/departmentId", Text.of("已请该单位协办,尚未反馈", "It is asked already"));
        }
        if (body.dueOn() != null && body.dueOn().isBefore(times.today())) {
            throw Refusal.invalid("past", "/dueOn", Text.of("反馈日期不能早于今天", "dueOn lies in the past"));
        }
        var days = times.policy(issue).coHandlingDays();
        var asked = new CoHandling(issue.id(), department.id(), body.task(), caller.name(), times.now());
        var part = body.dueOn() != null ? asked.dueOn(body.dueOn()) : asked.dueAfter(days, times.dueAfter(days));
        parts.persistAndFlush(part);
        issue.marks().coHandlingOpened();
        register.note(
                issue,
                Note.of(
                                IssueNote.CO_HANDLING_ASKED,
                                by(Actor.OFFICE),
                                "请" + department.name() + "协办,请于 " + part.dueInWords() + " 前反馈:" + part.task)
                        .asking(department.id()));
        return part;
    }

    void answer(DataScope scope, Issue issue, CoHandlings.Row row, CoHandlingAnswer body) {
        var part = row.part();
        if (!isOf(scope, part)) {
            throw Refusal.forbidden(Text.of("由协办单位反馈", "The department that was asked answers"));
        }
        switch (body.to()) {
            case CONTRIBUTED -> attach(issue, part, body);
            case RETURNED -> requireFirstReturn(issue, part);
            default -> throw Refusal.invalid("answer", "/to", Text.of("只能反馈或退回", "CONTRIBUTED or RETURNED"));
        }
        part.answer(body.to(), body.comment(), caller.name(), times.now());
        parts.flush();
        issue.marks().coHandlingClosed();
        var type = body.to() == CoHandlingState.CONTRIBUTED ? IssueNote.CONTRIBUTED : IssueNote.CO_HANDLING_RETURNED;
        register.note(issue, Note.of(type, by(Actor.CO_UNIT), row.departmentName() + ":" + part.answer));
    }

    private void attach(Issue issue, CoHandling part, CoHandlingAnswer body) {
        var wanted = body.attachmentIds() == null ? Set.<java.util.UUID>of() : body.attachmentIds();
        var known =
                attachments.ofIssue(issue.id()).stream().map(AttachmentView::id).toList();
        if (!known.containsAll(wanted)) {
            throw Refusal.rule(
                    "unknown-attachment",
                    "/attachmentIds",
                    Text.of("附件须先上传到该诉求", "Upload the files to the issue first"));
        }
        part.attachments.addAll(wanted);
    }

    /** Once; asked a second time, the office's word is final. */
    private void requireFirstReturn(Issue issue, CoHandling part) {
        if (parts.hasReturned(issue.id(), part.departmentId)) {
            throw Refusal.rule("returned-before", "/to", Text.of("本单位已退回过一次,四送一服办再次指定为最终决定", "Returned once before"));
        }
    }

    private static boolean isOf(DataScope scope, CoHandling part) {
        return EnterpriseScope.isDepartment(scope) && scope.department().equals(part.departmentId);
    }

    private static Optional<Refusal> asking(DataScope scope, Issue issue) {
        if (!Capacities.has(scope, issue, Actor.OFFICE)) {
            return Optional.of(Refusal.forbidden(Text.of("协办单位由四送一服办确定", "The office asks for help")));
        }
        return AT_WORK.contains(issue.state())
                ? Optional.empty()
                : Optional.of(Refusal.rule(
                        "co-handling-state",
                        "",
                        Text.of("当前为“" + issue.state().label() + "”,交办后、答复前才能请求会办", "Not now: " + issue.state())));
    }

    @Override
    public List<Offer> of(DataScope scope, Issue issue) {
        var offers = new ArrayList<Offer>();
        if (Capacities.has(scope, issue, Actor.OFFICE)) {
            offers.add(Offer.of("ASK_CO_HANDLING", "请求会办", asking(scope, issue)));
        }
        if (EnterpriseScope.isDepartment(scope) && parts.isAsked(issue.id(), scope.department())) {
            offers.add(Offer.of("CONTRIBUTE", "反馈协办意见", Optional.empty()));
        }
        return offers;
    }

    private By by(Actor as) {
        return new By(caller.subject(), caller.name(), as);
    }
}
