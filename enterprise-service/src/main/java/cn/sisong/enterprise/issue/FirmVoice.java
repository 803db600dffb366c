package cn.sisong.enterprise.issue;

import cn.sisong.common.idempotency.BodyFingerprint;
import cn.sisong.common.problem.ErrorCode;
import cn.sisong.common.problem.Refusal;
import cn.sisong.common.problem.Text;
import cn.sisong.common.time.Days;
import cn.sisong.common.time.Ids;
import cn.sisong.enterprise.firm.Enterprise;
import cn.sisong.enterprise.firm.Enterprises;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/** What a firm does by itself, without an account: it raises an issue, adds to it, takes it back. */
@ApplicationScoped
public class FirmVoice {
    /** Issues that one firm raises by itself on a day; whoever holds a link could else flood the office. */
    private static final int MOST_A_DAY = 20;

    private final Issues issues;
    private final Enterprises enterprises;
    private final FirmDesk desk;
    private final Register register;
    private final BodyFingerprint locks;
    private final Clock clock;

    FirmVoice(
            Issues issues,
            Enterprises enterprises,
            FirmDesk desk,
            Register register,
            BodyFingerprint locks,
            Clock clock) {
        this.issues = issues;
        this.enterprises = enterprises;
        this.desk = desk;
        this.register = register;
        this.locks = locks;
        this.clock = clock;
    }

    /** @param firm null while it is not matched yet; then {@code areaPath} says which office hears of it */
    public Issue raise(NewIssue facts, Enterprise firm, String areaPath) {
        return register.enter(Ids.next(), facts, new Register.Origin(Source.FIRM, firm, areaPath, null, FirmDesk.FIRM));
    }

    /** Something else that the firm of an issue has to say, counted with all that it says on a day without an account. */
    public Issue raiseAnother(UUID issueId, NewIssue facts) {
        var issue = issues.findById(issueId);
        if (issue.enterpriseId == null) {
            throw Refusal.rule("firm-unknown", "", Text.of("四送一服办还没有确定是哪家企业,请稍后再提", "The firm is not matched yet"));
        }
        // one at a time for each firm, whichever of its links it came by: counting would else race
        locks.serialise("firm-voice", enterprises.answering(issue.enterpriseId).id());
        var today = Days.today(clock);
        var said = issues.count(
                "source = FIRM and enterpriseId in ?1 and createdAt >= ?2",
                enterprises.files(issue.enterpriseId),
                Days.endOf(today.minusDays(1)));
        if (said >= MOST_A_DAY) {
            throw new Refusal(
                            ErrorCode.TOO_MANY_REQUESTS,
                            Text.of(
                                    "贵单位今天提交的诉求已达上限,请明天再来,或直接联系四送一服办",
                                    "The day's limit is reached; come back tomorrow"))
                    .header(
                            "Retry-After",
                            String.valueOf(Duration.between(clock.instant(), Days.endOf(today))
                                    .toSeconds()));
        }
        return raise(facts, enterprises.answering(issue.enterpriseId), issue.areaPath);
    }

    /** What is still open to the firm. */
    public record Open(boolean withdrawal, boolean addition) {}

    public Open open(UUID issueId) {
        var issue = issues.findById(issueId);
        return new Open(
                refusedWithdrawal(issue).isEmpty(), !desk.survivor(issue).state.isEnded());
    }

    /** Whether somebody still works on it, or on the one that it was merged into. */
    public boolean isAlive(UUID issueId) {
        return !desk.survivor(issues.findById(issueId)).state.isEnded();
    }

    /** More words of the firm; whoever holds the issue hears of them, or the one that it was merged into. */
    public void add(UUID issueId, String text) {
        var issue = locked(issueId);
        var survivor = issue;
        while (survivor.state == IssueState.MERGED) {
            survivor = locked(survivor.mergedInto);
        }
        if (survivor.state.isEnded()) {
            throw ended(issue, "该诉求已结束,不能再补充;如有新情况请重新提交", "The issue has ended; raise a new one");
        }
        register.note(issue, Note.of(IssueNote.FIRM_ADDED, FirmDesk.FIRM, text.strip()));
        if (survivor != issue) {
            var words = issue.number + ":" + text.strip();
            register.note(survivor, Note.of(IssueNote.MERGED_FIRM_ADDED, FirmDesk.FIRM, words));
        }
    }

    /** Why the firm cannot take its issue back: a department has it, it has ended, or another's was joined to it. */
    public Optional<Refusal> refusedWithdrawal(Issue issue) {
        if (withdrawal(issue).isEmpty()) {
            return Optional.of(
                    ended(issue, "诉求已交办或已结束,不能撤回;如有新情况请补充说明", "It was dispatched or has ended; add to it instead"));
        }
        return isJoined(issue)
                ? Optional.of(
                        ended(issue, "已有其他诉求并入办理,不能撤回;如有新情况请补充说明", "Others were merged into it; add to it instead"))
                : Optional.empty();
    }

    public void withdraw(UUID issueId, String reason) {
        var issue = locked(issueId);
        refusedWithdrawal(issue).ifPresent(refusal -> {
            throw refusal;
        });
        var from = issue.state;
        var step = issue.take(IssueState.CLOSED);
        issue.resolution = Resolution.WITHDRAWN;
        var event = new IssueEvent(issue, step.name(), from, issue.state, FirmDesk.FIRM, clock.instant());
        event.resolution = issue.resolution;
        event.comment = reason == null || reason.isBlank() ? null : reason.strip();
        register.append(issue, event);
    }

    /** The firm that a so far unknown one turned out to be. */
    public void match(Issue issue, Enterprise firm, IssueEvent.By by) {
        if (issue.enterpriseId != null || issue.visitId != null) {
            throw Refusal.rule(
                    "matched-before",
                    "/enterpriseId",
                    Text.of("该诉求已有所属企业,或应在走访中匹配", "It has a firm already, or its visit is to be matched"));
        }
        register.match(issue, firm, by);
    }

    private static Optional<IssueStep> withdrawal(Issue issue) {
        return IssueStep.between(issue.state, IssueState.CLOSED).filter(IssueStep::isWithdrawal);
    }

    private boolean isJoined(Issue issue) {
        return issues.count("mergedInto", issue.id) > 0;
    }

    /** One at a time with the office's own steps: whoever comes second sees what the first has done. */
    private Issue locked(UUID issueId) {
        return issues.findById(issueId, LockModeType.PESSIMISTIC_WRITE);
    }

    private static Refusal ended(Issue issue, String zh, String en) {
        return new Refusal(ErrorCode.ILLEGAL_TRANSITION, Text.of(zh, en)).with("state", issue.state);
    }
}
