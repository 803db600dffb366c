package cn.sisong.enterprise.issue;

import cn.sisong.common.problem.Refusal;
import cn.sisong.common.problem.Text;
import cn.sisong.common.time.Days;
import cn.sisong.enterprise.contact.Mask;
import cn.sisong.enterprise.firm.Enterprises;
import cn.sisong.enterprise.issue.IssueEvent.By;
import cn.sisong.enterprise.issue.IssueStep.Actor;
import cn.sisong.enterprise.sla.WorkCalendars;
import jakarta.enterprise.context.ApplicationScoped;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** The firm's side of an issue: what it is told in plain words, and its own answer. */
@ApplicationScoped
public class FirmDesk {
    public static final By FIRM = new By("firm", "企业", Actor.FIRM);

    /** How long a firm that was not reached may still answer, in calendar days. */
    private static final int LATE_DAYS = 90;

    private final Issues issues;
    private final Enterprises enterprises;
    private final FirmWords words;
    private final WorkCalendars calendars;
    private final Register register;
    private final Clock clock;

    FirmDesk(
            Issues issues,
            Enterprises enterprises,
            FirmWords words,
            WorkCalendars calendars,
            Register register,
            Clock clock) {
        this.issues = issues;
        this.enterprises = enterprises;
        this.words = words;
        this.calendars = calendars;
        this.register = register;
        this.clock = clock;
    }

    /**
     * What the firm is told; {@code reply} is the last one, once the office has let it out. Whoever holds the link reads
     * it, so no telephone number leaves but those that the reply itself gives.
     */
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
        var isOwn = issue == asked || words.isOfSameFirm(issue, asked);
        var name = issue.enterpriseId == null
                ? ""
                : enterprises.findById(issue.enterpriseId).name();
        var progress = new ArrayList<Step>();
        for (var event : events) {
            words.told(issue, event, isOwn)
                    .ifPresent(text -> progress.add(new Step(event.happenedAt, Mask.telephones(text))));
        }
        var reply = isOwn ? Spoken.releasedReply(events).map(Spoken.Word::text).orElse(null) : null;
        var state = issue.state == IssueState.CONFIRMING && issue != asked
                ? "已有答复"
                : words.state(issue, issue.state, isOwn ? lastMove(events) : null);
        return new Story(
                name,
                issue.number,
                Mask.telephones(issue.title),
                Mask.telephones(state),
                reply,
                progress,
                canAnswer(issue, events));
    }

    private static IssueEvent lastMove(List<IssueEvent> events) {
        return events.stream()
                .filter(IssueEvent::isMove)
                .reduce((first, second) -> second)
                .orElseThrow();
    }

    private boolean canAnswer(Issue issue, List<IssueEvent> events) {
        return issue.state == IssueState.CONFIRMING || canAnswerLate(issue, events);
    }

    /** A firm that nobody reached may still say how it is, once. */
    private boolean canAnswerLate(Issue issue, List<IssueEvent> events) {
        if (issue.resolution != Resolution.UNREACHED) {
            return false;
        }
        var closed = lastMove(events);
        return !hasConfirmed(events) && !Days.today(clock).isAfter(lateDay(closed));
    }

    private LocalDate lateDay(IssueEvent closed) {
        return calendars
                .current()
                .plusCalendarDays(closed.happenedOn, LATE_DAYS)
                .day();
    }

    /** The end of the time in which a firm that nobody reached may still answer; empty for any other issue. */
    public Optional<Instant> lateAnswerUntil(UUID issueId) {
        return Optional.of(issues.findById(issueId))
                .filter(issue -> issue.resolution == Resolution.UNREACHED)
                .map(issue -> Deadlines.endOf(lateDay(lastMove(issues.events(issueId)))));
    }

    private static boolean hasConfirmed(List<IssueEvent> events) {
        var closed = lastMove(events);
        return events.stream()
                .anyMatch(event -> event.seq > closed.seq && event.type.equals(IssueNote.FIRM_CONFIRMED.name()));
    }

    /** The firm's word: solved ends the issue as the reply proposed, anything else opens it again. */
    public void answer(UUID issueId, boolean solved, String comment) {
        var issue = issues.findById(issueId);
        if (!canAnswer(issue, issues.events(issueId))) {
            throw Refusal.rule("not-asked", "", Text.of("该诉求现在不需要您确认", "Nothing is asked of you at present"));
        }
        if (issue.state == IssueState.CLOSED) {
            answerLate(issueId, solved, comment);
            return;
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

    /** What a firm says that nobody had reached at the closing. Where it is asked for once more there is no last day. */
    public void answerLate(UUID issueId, boolean solved, String comment) {
        if (!solved) {
            recur(issueId, comment);
        } else if (!hasConfirmed(issues.events(issueId))) {
            // how it was closed stays: nobody had the firm's word on that day
            register.note(issues.findById(issueId), Note.of(IssueNote.FIRM_CONFIRMED, FIRM, comment));
        }
    }

    /** A closed problem is back, or was never gone, in the firm's own word. */
    public void recur(UUID issueId, String comment) {
        var issue = issues.findById(issueId);
        var from = issue.state;
        var step = issue.take(IssueState.REOPENED);
        var event = new IssueEvent(issue, step.name(), from, issue.state, FIRM, clock.instant());
        event.comment = comment;
        issue.resolution = null;
        register.append(issue, event);
    }

    /** How the reply that was let out last proposed to end it. */
    private Resolution proposed(UUID issueId) {
        return issues.events(issueId).stream()
                .filter(event -> event.toState != IssueState.CLOSED && event.resolution != null)
                .reduce((first, second) -> second)
                .map(event -> event.resolution)
                .orElse(Resolution.SOLVED);
    }
}
