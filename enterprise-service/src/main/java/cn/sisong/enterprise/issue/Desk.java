package cn.sisong.enterprise.issue;

import cn.sisong.common.identity.Caller;
import cn.sisong.common.identity.DataScope;
import cn.sisong.common.problem.ErrorCode;
import cn.sisong.common.problem.Refusal;
import cn.sisong.common.problem.Text;
import cn.sisong.common.time.BusinessClock;
import cn.sisong.common.time.Ids;
import cn.sisong.enterprise.department.Departments;
import cn.sisong.enterprise.firm.CreditCode;
import cn.sisong.enterprise.firm.Enterprise;
import cn.sisong.enterprise.firm.Enterprises;
import cn.sisong.enterprise.issue.FirmLinks.Issuer;
import cn.sisong.enterprise.issue.IssueEvent.By;
import cn.sisong.enterprise.issue.IssueStep.Actor;
import cn.sisong.enterprise.issue.IssueStep.Need;
import cn.sisong.enterprise.sla.Complexity;
import jakarta.enterprise.context.ApplicationScoped;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;

/** Raises issues and takes them from step to step on behalf of a caller. */
@ApplicationScoped
public class Desk {
    private final Issues issues;
    private final Register register;
    private final Steps steps;
    private final Enterprises enterprises;
    private final Departments departments;
    private final FirmLinks links;
    private final Caller caller;
    private final Clock clock;

    Desk(
            Issues issues,
            Register register,
            Steps steps,
            Enterprises enterprises,
            Departments departments,
            FirmLinks links,
            Caller caller,
            Clock clock) {
        this.issues = issues;
        this.register = register;
        this.steps = steps;
        this.enterprises = enterprises;
        this.departments = departments;
        this.links = links;
        this.caller = caller;
        this.clock = clock;
    }

    Issue raise(DataScope scope, NewIssue body) {
        var firm = firm(scope, body);
        if ((body.sourceSystem() == null) != (body.sourceNumber() == null)) {
            throw Refusal.invalid(
                    "source", "/sourceNumber", Text.of("来源系统和来源编号要一起填写", "sourceSystem and sourceNumber go together"));
        }
        if (body.receivedAt() != null && body.receivedAt().isAfter(clock.instant())) {
            throw Refusal.invalid("future", "/receivedAt", Text.of("收到时间不能晚于现在", "receivedAt lies in the future"));
        }
        if (issues.isRegistered(body.sourceSystem(), body.sourceNumber())) {
            throw new Refusal(
                            ErrorCode.ALREADY_EXISTS,
                            Text.of(
                                    "来源系统的这一编号已登记,可按来源编号查询",
                                    "This source number is registered; look it up by sourceSystem and sourceNumber"))
                    .violation("/sourceNumber", "already-exists", Text.of("已登记", "registered already"));
        }
        var source = scope.system() ? Source.SYSTEM : Source.OFFICE;
        var by = new By(caller.subject(), caller.name(), scope.hasAnyRole("dispatcher") ? Actor.OFFICE : Actor.RAISER);
        return register.enter(Ids.next(), body, new Register.Origin(source, firm, null, null, by));
    }

    private Enterprise firm(DataScope scope, NewIssue body) {
        if ((body.enterpriseId() == null) == (body.creditCode() == null)) {
            throw Refusal.invalid(
                    "firm",
                    "/creditCode",
                    Text.of("请给出企业编号或统一社会信用代码中的一项", "Name the firm by enterpriseId or by creditCode"));
        }
        Optional<Enterprise> firm = body.enterpriseId() != null
                ? enterprises.find(scope, body.enterpriseId())
                : enterprises.withCode(scope, CreditCode.normalise(body.creditCode()));
        return firm.orElseThrow(() -> Refusal.rule(
                "unknown-enterprise",
                body.enterpriseId() != null ? "/enterpriseId" : "/creditCode",
                Text.of("库中没有该企业,或不在您的权限范围内;请先登记企业", "No such firm within your scope; register it first")));
    }

    /** Takes one step; answers the firm's link when the step opened one. */
    public Optional<String> take(DataScope scope, Issue issue, NewTransition wanted) {
        var step = IssueStep.between(issue.state, wanted.to()).orElse(null);
        if (step == null) {
            issue.take(wanted.to());
        }
        var as = steps.check(scope, issue, step);
        requireWhatItNeeds(scope, issue, step, wanted);
        var from = issue.state;
        issue.take(wanted.to());
        if (step.needs(Need.DEPARTMENT)) {
            issue.departmentId =
                    departments.required(wanted.departmentId(), "/departmentId").id();
            issue.proposedDepartmentId = null;
            issue.responsible = null;
        }
        var by = new By(caller.subject(), caller.name(), as);
        var event = new IssueEvent(issue, step.name(), from, issue.state, by, clock.instant());
        event.comment = wanted.comment() == null ? null : wanted.comment().strip();
        event.nextReplyOn = wanted.nextReplyOn();
        event.reasonCode = step.needs(Need.REASON) ? wanted.reasonCode().name() : null;
        settle(issue, step, wanted, event);
        register.append(issue, event);
        return issue.state == IssueState.CONFIRMING
                ? Optional.of(links.open(issue, Issuer.of(scope), clock.instant()))
                : Optional.empty();
    }

    /** The unit that the returning department holds to be right; never itself. */
    private String proposed(Issue issue, NewTransition wanted) {
        if (wanted.proposedDepartmentId() == null) {
            return null;
        }
        var proposed = departments
                .required(wanted.proposedDepartmentId(), "/proposedDepartmentId")
                .id();
        if (proposed.equals(issue.departmentId)) {
            throw Refusal.rule(
                    "proposes-itself",
                    "/proposedDepartmentId",
                    Text.of("建议改派的单位不能是本单位", "The proposed department is the one that returns it"));
        }
        return proposed;
    }

    /** The reply that a second person of the unit has signed off. */
    public void reply(Issue issue, By by, String text, Resolution resolution) {
        var from = issue.state;
        var step = issue.take(IssueState.REPLIED);
        var event = new IssueEvent(issue, step.name(), from, issue.state, by, clock.instant());
        event.comment = text;
        event.resolution = resolution;
        register.append(issue, event);
    }

    /** What a step changes beside the state. */
    private void settle(Issue issue, IssueStep step, NewTransition wanted, IssueEvent event) {
        switch (step) {
            case RETURN_UNSIGNED, RETURN_SIGNED -> {
                issue.proposedDepartmentId = proposed(issue, wanted);
                issue.departmentId = null;
                issue.responsible = null;
            }
            case REJECT -> {
                issue.channel = wanted.channel();
                // the firm reads the comment: it must learn where to go
                event.comment = "请通过" + issue.channel.label() + "渠道办理:" + event.comment;
            }
            case ACCEPT, DISPATCH, DISPATCH_AGAIN -> grade(issue, wanted.complexity(), event);
            case PEND -> issue.nextReplyOn = wanted.nextReplyOn();
            case TAKE_UP -> issue.nextReplyOn = null;
            case MERGE -> issue.mergedInto = wanted.mergedInto();
            case REPLY -> event.resolution = wanted.resolution() == null ? Resolution.SOLVED : wanted.resolution();
            case CLOSE -> {
                issue.resolution =
                        wanted.resolution() == Resolution.UNSOLVED ? Resolution.UNSOLVED : Resolution.UNREACHED;
                event.resolution = issue.resolution;
            }
            case REOPEN -> issue.resolution = null;
            case PASS_ON, PASS_ON_AGAIN -> {
                var answer = steps.answerElsewhere(issue).orElseThrow();
                event.comment = event.comment == null ? answer : (answer + "\n" + event.comment).strip();
                event.resolution = wanted.resolution() == null ? Resolution.SOLVED : wanted.resolution();
            }
            default -> {
                // the state alone
            }
        }
    }

    /** A kind that is said for the first time, or otherwise, is told with the step. */
    private static void grade(Issue issue, Complexity complexity, IssueEvent event) {
        if (complexity != null && complexity != issue.complexity) {
            issue.complexity = complexity;
            var told = "按“" + complexity.label() + "”办理";
            event.comment = event.comment == null || event.comment.isEmpty() ? told : told + ":" + event.comment;
        }
    }

    private void requireWhatItNeeds(DataScope scope, Issue issue, IssueStep step, NewTransition wanted) {
        var refusal = new Refusal(
                ErrorCode.VALIDATION_FAILED, Text.of("“" + step.label() + "”还缺必填内容", "This step needs more"));
        if (step.needs(Need.COMMENT)
                && (wanted.comment() == null || wanted.comment().isBlank())) {
            refusal.violation("/comment", "required", Text.of("请填写" + step.label() + "的意见", "Say why or what"));
        }
        if (step.needs(Need.REASON) && wanted.reasonCode() == null) {
            refusal.violation("/reasonCode", "required", Text.of("请选择" + step.label() + "的原因", "Choose a reason"));
        }
        if (step.needs(Need.DEPARTMENT) && wanted.departmentId() == null) {
            refusal.violation("/departmentId", "required", Text.of("请选择承办单位", "Choose a department"));
        }
        if (step.needs(Need.NEXT_REPLY)
                && (wanted.nextReplyOn() == null
                        || !wanted.nextReplyOn().isAfter(LocalDate.now(clock.withZone(BusinessClock.ZONE))))) {
            refusal.violation("/nextReplyOn", "required", Text.of("请填写今天之后的下次答复日期", "Give a later day"));
        }
        if (step.needs(Need.MERGED_INTO) && wanted.mergedInto() == null) {
            refusal.violation("/mergedInto", "required", Text.of("请选择并入的诉求", "Name the issue to merge into"));
        }
        if (wanted.complexity() != null && !step.startsClock()) {
            refusal.violation("/complexity", "not-now", Text.of("受理、交办时才能确定复杂程度", "Said at acceptance or dispatch"));
        }
        if (wanted.resolution() == Resolution.WITHDRAWN) {
            refusal.violation("/resolution", "firm-only", Text.of("只有企业自己可以撤回诉求", "Only the firm withdraws"));
        } else if (step != IssueStep.CLOSE
                && wanted.resolution() != null
                && !wanted.resolution().isOfReply()) {
            refusal.violation(
                    "/resolution", "supervision-only", Text.of("“未联系上”只能由督导组销号时填写", "Only supervision closes so"));
        }
        if (step.needs(Need.CHANNEL) && wanted.channel() == null) {
            refusal.violation("/channel", "required", Text.of("请选择企业应走的渠道", "Name the proper channel"));
        }
        if (!refusal.violations().isEmpty()) {
            throw refusal;
        }
        if (wanted.mergedInto() != null && step == IssueStep.MERGE) {
            var target = issues.get(scope, wanted.mergedInto());
            if (!target.id.equals(issue.id) && !target.state.isEnded()) {
                // its firm may be taking it back at this moment, or a colleague merging it
                issues.hold(issue, target);
            }
            if (target.id.equals(issue.id) || target.state.isEnded()) {
                throw Refusal.rule(
                        "merge-target",
                        "/mergedInto",
                        Text.of("不能并入自身,也不能并入已办结、不予受理或已并案的诉求", "Not into itself, nor into one that has ended"));
            }
        }
    }
}
