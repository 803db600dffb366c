package cn.sisong.enterprise.issue;

import cn.sisong.enterprise.department.Department;
import cn.sisong.enterprise.department.Departments;
import cn.sisong.enterprise.firm.Enterprises;
import jakarta.enterprise.context.ApplicationScoped;

import java.util.Optional;

/** How a state, and what happened, is said to a firm. */
@ApplicationScoped
class FirmWords {
    private static final String WITHDRAWN = "企业已撤回";

    private final Issues issues;
    private final Enterprises enterprises;
    private final Departments departments;

    FirmWords(Issues issues, Enterprises enterprises, Departments departments) {
        this.issues = issues;
        this.enterprises = enterprises;
        this.departments = departments;
    }

    /** What a line of the timeline says to the firm; nothing, where it is the office's own affair. */
    Optional<String> told(Issue issue, IssueEvent event, boolean isOwn) {
        if (event.isMove()) {
            // a reply is told when the office has let it out
            return event.toState == IssueState.REPLIED
                    ? Optional.empty()
                    : Optional.of(state(issue, event.toState, isOwn ? event : null) + (isOwn ? reason(event) : ""));
        }
        return IssueNote.of(event.type).filter(note -> isOwn).map(note -> switch (note) {
            case FIRM_ADDED -> "企业补充:" + event.comment;
            case FIRM_CONFIRMED -> "企业确认已解决";
            case SENT_UP -> "已上报上级平台:" + event.comment;
            case SENT_OUT -> "已转有关渠道:" + event.comment;
            case TRANSFER_ANSWERED -> "对方办理情况:" + event.comment;
            default -> null;
        });
    }

    /**
     * Words for the firm: no office jargon, and no name of a person.
     *
     * @param event the step that led there, null where its reasons were written for another firm
     */
    String state(Issue issue, IssueState state, IssueEvent event) {
        return switch (state) {
            case DRAFT, SUBMITTED -> "已提交";
            case ACCEPTED -> "已受理";
            case REJECTED -> "不予受理" + because(event);
            case MERGED -> merged(issue);
            case DISPATCHED -> "已交办" + department(event);
            case SIGNED -> "承办单位已接收";
            case HANDLING, REPLIED -> "办理中";
            case SUSPENDED -> "等待补充材料" + because(event);
            case CONFIRMING -> "请您确认是否解决";
            case CLOSED -> event != null && event.resolution == Resolution.WITHDRAWN ? WITHDRAWN : "已办结";
            case RETURNED -> "正在重新确定承办单位";
            case PENDING_COMMITMENT -> "暂时解决不了" + again(event);
            case REOPENED -> "已重新办理";
        };
    }

    /** The number of another firm's issue tells that the other firm has raised one. */
    private String merged(Issue issue) {
        var into = issues.findById(issue.mergedInto);
        return isOfSameFirm(issue, into) ? "已与" + into.number + "合并办理" : "已与同类诉求合并办理";
    }

    private String department(IssueEvent event) {
        return Optional.ofNullable(event)
                .flatMap(dispatch -> departments.withId(dispatch.departmentId))
                .map(Department::name)
                .orElse("承办单位");
    }

    private static String because(IssueEvent event) {
        if (event == null || event.comment == null) {
            return "";
        }
        var awaited = SuspensionReason.of(event.reasonCode)
                .map(reason -> reason.label() + ":")
                .orElse("");
        return "(" + awaited + event.comment + ")";
    }

    private static String again(IssueEvent event) {
        return event == null || event.nextReplyOn == null
                ? ""
                : "," + event.nextReplyOn.getMonthValue() + "月" + event.nextReplyOn.getDayOfMonth() + "日前再答复您";
    }

    /** Why it cannot be solved yet stands in the progress: the state line is for the promise. */
    private static String reason(IssueEvent event) {
        return event.toState == IssueState.PENDING_COMMITMENT ? because(event) : "";
    }

    boolean isOfSameFirm(Issue issue, Issue other) {
        return issue.enterpriseId != null
                && other.enterpriseId != null
                && enterprises.files(issue.enterpriseId).contains(other.enterpriseId);
    }
}
