package cn.sisong.enterprise.visit;

import cn.sisong.common.identity.Caller;
import cn.sisong.common.identity.DataScope;
import cn.sisong.common.identity.Groups;
import cn.sisong.common.problem.Refusal;
import cn.sisong.common.problem.Text;
import cn.sisong.enterprise.finding.Findings;
import cn.sisong.enterprise.firm.Enterprise;
import cn.sisong.enterprise.firm.Enterprises;
import cn.sisong.enterprise.issue.FirmLinks;
import cn.sisong.enterprise.issue.Issue;
import cn.sisong.enterprise.issue.IssueEvent.By;
import cn.sisong.enterprise.issue.IssueState;
import cn.sisong.enterprise.issue.IssueStep.Actor;
import cn.sisong.enterprise.issue.Issues;
import cn.sisong.enterprise.issue.Register;
import cn.sisong.enterprise.recheck.VisitRechecks;
import jakarta.enterprise.context.ApplicationScoped;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A done visit that was written down for the wrong firm: it gets the right one, or counts no longer. What was known before
 * stays what it was: both are events of today.
 */
@ApplicationScoped
class Correcting {
    private final Visits visits;
    private final Corrections corrections;
    private final VisitTrail trail;
    private final Enterprises enterprises;
    private final Issues issues;
    private final Register register;
    private final FirmLinks links;
    private final Findings findings;
    private final VisitRechecks rechecks;
    private final TaskForceOfVisit forces;
    private final Groups groups;
    private final Caller caller;
    private final Clock clock;

    Correcting(
            Visits visits,
            Corrections corrections,
            VisitTrail trail,
            Enterprises enterprises,
            Issues issues,
            Register register,
            FirmLinks links,
            Findings findings,
            VisitRechecks rechecks,
            TaskForceOfVisit forces,
            Groups groups,
            Caller caller,
            Clock clock) {
        this.visits = visits;
        this.corrections = corrections;
        this.trail = trail;
        this.enterprises = enterprises;
        this.issues = issues;
        this.register = register;
        this.links = links;
        this.findings = findings;
        this.rechecks = rechecks;
        this.forces = forces;
        this.groups = groups;
        this.caller = caller;
        this.clock = clock;
    }

    /** Issues that nobody has accepted yet follow; one that has been accepted is work under way for the firm that it names. */
    void firm(DataScope scope, Visit visit, FirmCorrection wanted) {
        var old = visit.enterpriseId == null ? null : enterprises.get(scope, visit.enterpriseId);
        var firm = enterprises.get(scope, wanted.enterpriseId());
        requireCorrectable(scope, visit, old, firm);
        var raised = issues.raisedOn(visit.id);
        var accepted = numbers(raised, issue -> !issue.isSetAside() && issue.state() != IssueState.SUBMITTED);
        var objection = accepted.isEmpty()
                ? rechecked(visit)
                : Optional.of(blocked(accepted, "已受理,不能更正企业;没有交办的,请企业撤回(可登记来电撤回)后再更正,已交办的请四送一服办在该诉求中写明实际企业"));
        if (objection.isPresent()) {
            throw objection.get();
        }
        var before = VisitTrail.Trace.of(visit, null);
        var kept = numbers(raised, Issue::isSetAside);
        corrections.keep(VisitCorrection.firm(visit, firm.id(), wanted.reason(), kept, caller, clock.instant()));
        visit.match(firm);
        visit.taskForceId =
                forces.keeper(groups.of(visit.authorSubject), firm.id()).orElse(visit.taskForceId);
        trail.keep(
                visit,
                "visit.firm-corrected",
                scope.subject(),
                before,
                wanted.reason().strip());
        var by = new By(caller.subject(), caller.name(), scope.hasAnyRole("dispatcher") ? Actor.OFFICE : Actor.RAISER);
        raised.stream().filter(issue -> !issue.isSetAside()).forEach(issue -> {
            register.correctFirm(issue, firm, by);
            // whoever follows by a link of before is another firm
            links.end(issue, clock.instant());
        });
        findings.matchFirm(visit.id, firm);
    }

    private void requireCorrectable(DataScope scope, Visit visit, Enterprise old, Enterprise firm) {
        if (!visit.mayBeCorrectedBy(scope, caller.name())) {
            throw notPermitted();
        }
        if (visit.state != VisitState.DONE) {
            throw Refusal.rule(
                    "visit-not-done",
                    "",
                    visit.state == VisitState.VOIDED
                            ? Text.of("走访已作废,不能更正企业", "The visit is void")
                            : Text.of("只有已走访的记录需要更正企业", "Only a visit that is done is corrected"));
        }
        if (old == null) {
            throw Refusal.rule("not-matched", "", Text.of("走访尚未匹配企业,请用“匹配企业”", "Match the visit instead"));
        }
        if (old.id().equals(firm.id())) {
            throw Refusal.rule("same-firm", "/enterpriseId", Text.of("走访记录的就是这家企业", "The visit names this firm"));
        }
        visits.hold(visit);
    }

    /** Why the caller may not declare the visit void now. */
    Optional<Refusal> objectionToVoid(DataScope scope, Visit visit) {
        if (!visit.mayBeCorrectedBy(scope, caller.name())) {
            return Optional.of(notPermitted());
        }
        var open = numbers(issues.raisedOn(visit.id), issue -> !issue.isSetAside());
        return open.isEmpty()
                ? rechecked(visit)
                : Optional.of(blocked(open, "还没有不予受理、并案或撤回,不能作废;请先由四送一服办处理该诉求,走错企业的也可以用“更正企业”"));
    }

    /** Keeps that the visit counts no longer; its state has been checked and set. */
    void voided(Visit visit) {
        corrections.keep(VisitCorrection.voided(visit, visit.endComment, caller, clock.instant()));
    }

    /** What the firm answered about its earlier problems was answered by this firm and no other. */
    private Optional<Refusal> rechecked(Visit visit) {
        return rechecks.wereAsked(visit.id)
                ? Optional.of(Refusal.rule(
                        "rechecked",
                        "",
                        Text.of(
                                "这次走访登记了该企业对已销号诉求的回访答复,不能更正企业或作废;答复登记有误的,请四送一服办在该诉求中处理",
                                "The firm answered rechecks on this visit")))
                : Optional.empty();
    }

    private static Refusal blocked(List<String> numbers, String why) {
        return Refusal.rule(
                        "issues-raised",
                        "",
                        Text.of(
                                "这次走访提出的诉求 " + String.join("、", numbers) + " " + why,
                                "Issues raised on this visit stand in the way: " + String.join(", ", numbers)))
                .with("issues", numbers);
    }

    private static List<String> numbers(List<Issue> raised, Predicate<Issue> which) {
        return raised.stream().filter(which).map(Issue::number).sorted().toList();
    }

    private static Refusal notPermitted() {
        return Refusal.forbidden(
                Text.of("由记录人(或被代写的人)、四送一服办更正", "Only the author, whom it was written for, or the office"));
    }
}
