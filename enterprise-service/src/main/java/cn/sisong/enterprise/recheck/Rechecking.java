package cn.sisong.enterprise.recheck;

import cn.sisong.common.problem.Refusal;
import cn.sisong.common.problem.Text;
import cn.sisong.common.time.BusinessClock;
import cn.sisong.enterprise.confirmation.FirmAnswers;
import cn.sisong.enterprise.escalation.Escalations;
import cn.sisong.enterprise.issue.FirmDesk;
import cn.sisong.enterprise.issue.Issue;
import cn.sisong.enterprise.issue.IssueEvent.By;
import cn.sisong.enterprise.issue.IssueHappened;
import cn.sisong.enterprise.issue.IssueNote;
import cn.sisong.enterprise.issue.IssueState;
import cn.sisong.enterprise.issue.Issues;
import cn.sisong.enterprise.issue.Note;
import cn.sisong.enterprise.issue.Register;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** What a closing begins, what the firm's word does, and what ends without one. */
@ApplicationScoped
class Rechecking {
    private final Rechecks rechecks;
    private final Issues issues;
    private final FirmDesk desk;
    private final FirmAnswers answers;
    private final Register register;
    private final Clock clock;

    Rechecking(Rechecks rechecks, Issues issues, FirmDesk desk, FirmAnswers answers, Register register, Clock clock) {
        this.rechecks = rechecks;
        this.issues = issues;
        this.desk = desk;
        this.answers = answers;
        this.register = register;
        this.clock = clock;
    }

    void hear(@Observes IssueHappened what) {
        if (what.type().equals(IssueNote.FIRM_CONFIRMED.name())) {
            rechecks.openOfUnreached(what.issueId()).forEach(recheck -> recheck.hearSolved(what.at()));
            rechecks.flush();
        }
        if (what.from() == what.to()) {
            return;
        }
        if (what.to() == IssueState.CLOSED) {
            RecheckQuestion.after(issues.findById(what.issueId()).resolution())
                    .ifPresent(question -> begin(what, question));
        }
        if (what.to() == IssueState.REOPENED) {
            rechecks.drop(what.issueId());
        }
    }

    private void begin(IssueHappened closing, RecheckQuestion question) {
        var day = closing.at().atZone(BusinessClock.ZONE).toLocalDate();
        for (int days : RecheckRule.AFTER_DAYS) {
            rechecks.persist(new Recheck(closing.issueId(), closing.eventId(), question, days, day));
        }
        rechecks.flush();
    }

    /** What the contact's link lists. */
    List<Recheck> asked(RecheckContact contact) {
        return rechecks.ofContact(contact.id);
    }

    /** The firm's answer on its link: to what is listed there and still open. */
    void answer(RecheckContact contact, UUID id, RecheckOutcome outcome, String comment) {
        var recheck = asked(contact).stream()
                .filter(one -> one.id.equals(id))
                .findFirst()
                .orElseThrow(() -> Refusal.rule("unknown-recheck", "/id", Text.of("链接上没有这个问题", "Not on this link")));
        if (recheck.state != RecheckState.ASKED) {
            throw Refusal.rule(
                    "answered", "/id", Text.of("这个问题已有结果:" + recheck.state.label(), "It has its answer already"));
        }
        recheck.requireFits(outcome, "/outcome");
        answer(recheck, outcome, comment, FirmDesk.FIRM);
    }

    /**
     * The firm's word. The timeline says who heard it; that the problem is back, or was never gone, is the firm's own step.
     *
     * @param by the firm itself, or whoever wrote it down on a visit
     */
    void answer(Recheck recheck, RecheckOutcome outcome, String comment, By by) {
        recheck.answer(outcome, comment, clock.instant());
        rechecks.flush();
        var issue = issues.findById(recheck.issueId);
        var words = "销号 " + recheck.afterDays + " 天回访,企业反映:" + outcome.state().label()
                + (comment == null || comment.isBlank() ? "" : "。" + comment.strip());
        register.note(issue, Note.of(IssueNote.RECHECKED, by, words));
        // a late word about an earlier closing says nothing about the present one
        if (issue.state() != IssueState.CLOSED || !rechecks.isOfLastClosing(recheck)) {
            return;
        }
        if (recheck.question == RecheckQuestion.SOLVED_NOW) {
            var heardBy = by == FirmDesk.FIRM ? null : by.name();
            answers.takeLate(issue.id(), outcome == RecheckOutcome.SOLVED, comment, heardBy);
        } else if (outcome == RecheckOutcome.RECURRED) {
            desk.recur(issue.id(), words);
        }
    }

    /** Nobody waits for an answer any more; whether the firm owed one depends on whether it was asked. */
    void lapse(Recheck recheck) {
        if (recheck.state == RecheckState.DUE || rechecks.wasTakenBack(recheck)) {
            recheck.become(RecheckState.NOT_ASKED);
            rechecks.flush();
            return;
        }
        recheck.become(RecheckState.UNANSWERED);
        rechecks.flush();
        Issue issue = issues.findById(recheck.issueId);
        register.note(
                issue, Note.of(IssueNote.RECHECK_UNANSWERED, Escalations.SYSTEM, "销号 " + recheck.afterDays + " 天回访"));
    }
}
