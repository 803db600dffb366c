package cn.sisong.enterprise.issue;

import cn.sisong.common.problem.Refusal;
import cn.sisong.common.problem.Text;
import cn.sisong.enterprise.firm.Enterprises;
import cn.sisong.enterprise.issue.IssueEvent.By;
import cn.sisong.enterprise.issue.IssueStep.Actor;
import jakarta.enterprise.context.ApplicationScoped;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** The firm's side of an issue: what it is told in plain words, and its own answer. */
@ApplicationScoped
public class FirmDesk {
    public static final By FIRM = new By("firm", "企业", Actor.FIRM);

    private static final String WITHDRAWN = "企业已撤回";

    private final Issues issues;
    private final Enterprises enterprises;
    private final Register register;
    private final Clock clock;

    FirmDesk(Issues issues, Enterprises enterprises, Register register, Clock clock) {
        this.issues = issues;
        this.enterprises = enterprises;
        this.register = register;
        this.clock = clock;
    }

    /** What the firm is told; {@code reply} is the last one, once the office has let it out. */
    public record Story(
            String enterpriseName,
            String number,
            String title,
            String stateText,
            String reply,
            List<Step> progress,
            boolean canAnswer) {}

    /** One thing that happened, in words for the firm. */
    public record Step(Instant at, String text) {}

    /**
     * What is told of an issue. One that was merged goes on as the survivor: its firm hears how that one fares, but of
     * another firm's ticket only where it stands, since reply and reasons were written for that firm.
     */
    public Story story(UUID issueId) {
        return story(issues.findById(issueId), issues.events(issueId));
    }

    /** The stories of several issues, read together. */
    public Map<UUID, Story> stories(Collection<UUID> ids) {
        var events = issues.events(ids);
        return issues.list("id in ?1", ids).stream()
                .collect(Collectors.toMap(
                        issue -> issue.id, issue -> story(issue, events.getOrDefault(issue.id, List.of()))));
    }

    private Story story(Issue issue, List<IssueEvent> events) {
        var own = tell(issue, issue, events);
        var survivor = survivor(issue);
        if (survivor == issue) {
            return own;
        }
        var told = tell(issue, survivor, issues.events(survivor.id));
        var progress = new ArrayList<>(own.progress());
        told.progress().stream()
                .filter(step -> step.at()
                        .isAfter(own.progress().get(own.progress().size() - 1).at()))
                .forEach(progress::add);
        return new Story(
                own.enterpriseName(), own.number(), own.title(), told.stateText(), told.reply(), progress, false);
    }

    /** The issue in which this one lives on: itself, unless it was merged. */
    Issue survivor(Issue issue) {
        var survivor = issue;
        while (survivor.state == IssueState.MERGED) {
            survivor = issues.findById(survivor.mergedInto);
        }
        return survivor;
    }

    private Story tell(Issue asked, Issue issue, List<IssueEvent> events) {
        var isOwn = issue.enterpriseId != null && issue.enterpriseId.equals(asked.enterpriseId) || issue == asked;
        var name = issue.enterpriseId == null
                ? ""
                : enterprises.findById(issue.enterpriseId).name();
        var progress = new ArrayList<Step>();
        String reply = null;
        String pendingReply = null;
        for (var event : events) {
            if (!event.isMove()) {
                if (isOwn && event.type.equals(IssueNote.FIRM_ADDED.name())) {
                    progress.add(new Step(event.happenedAt, "企业补充:" + event.comment));
                }
                continue;
            }
            if (event.toState == IssueState.REPLIED) {
                pendingReply = event.comment;
                continue;
            }
            if (event.toState == IssueState.CONFIRMING) {
                reply = isOwn ? pendingReply : null;
            }
            progress.add(new Step(event.happenedAt, words(event.toState, isOwn ? event : null)));
        }
        var canAnswer = issue.state == IssueState.CONFIRMING;
        var state = canAnswer && issue != asked
                ? "已有答复"
                : issue.resolution == Resolution.WITHDRAWN ? WITHDRAWN : words(issue.state, null);
        return new Story(name, issue.number, issue.title, state, reply, progress, canAnswer);
    }

    /** Words for the firm: no office jargon, and no name of a person. */
    private static String words(IssueState state, IssueEvent event) {
        return switch (state) {
            case DRAFT, SUBMITTED -> "已提交";
            case ACCEPTED -> "已受理";
            case REJECTED -> "不予受理" + because(event);
            case MERGED -> "已与同类诉求合并办理";
            case DISPATCHED -> "已交办承办单位";
            case SIGNED -> "承办单位已接收";
            case HANDLING, REPLIED -> "办理中";
            case SUSPENDED -> "等待补充材料" + because(event);
            case CONFIRMING -> "请您确认是否解决";
            case CLOSED -> event != null && event.resolution == Resolution.WITHDRAWN ? WITHDRAWN : "已办结";
            case RETURNED -> "正在重新确定承办单位";
            case PENDING_COMMITMENT -> "暂时解决不了" + because(event);
            case REOPENED -> "已重新办理";
        };
    }

    private static String because(IssueEvent event) {
        if (event == null || event.comment == null) {
            return "";
        }
        var again = event.nextReplyOn == null
                ? ""
                : "," + event.nextReplyOn.getMonthValue() + "月" + event.nextReplyOn.getDayOfMonth() + "日前再答复您";
        return "(" + event.comment + again + ")";
    }

    /** The firm's word: solved ends the issue as the reply proposed, anything else opens it again. */
    public void answer(UUID issueId, boolean solved, String comment) {
        var issue = issues.findById(issueId);
        if (issue.state != IssueState.CONFIRMING) {
            throw Refusal.rule("not-asked", "", Text.of("该诉求现在不需要您确认", "Nothing is asked of you at present"));
        }
        var from = issue.state;
        var step = issue.take(solved ? IssueState.CLOSED : IssueState.REOPENED);
        var event = new IssueEvent(issue, step.name(), from, issue.state, FIRM, clock.instant());
        event.comment = comment;
        if (solved) {
            issue.resolution = proposed(issueId);
            event.resolution = issue.resolution;
        }
        register.append(issue, event);
    }

    /** What was solved has come back, in the firm's own word. */
    public void recur(UUID issueId, String comment) {
        var issue = issues.findById(issueId);
        var from = issue.state;
        var step = issue.take(IssueState.REOPENED);
        var event = new IssueEvent(issue, step.name(), from, issue.state, FIRM, clock.instant());
        event.comment = comment;
        issue.resolution = null;
        register.append(issue, event);
    }

    private Resolution proposed(UUID issueId) {
        return issues.events(issueId).stream()
                .filter(event -> event.toState == IssueState.REPLIED && event.resolution != null)
                .reduce((first, second) -> second)
                .map(event -> event.resolution)
                .orElse(Resolution.SOLVED);
    }
}
