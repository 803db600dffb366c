package cn.sisong.enterprise.visit;

import cn.sisong.common.identity.Caller;
import cn.sisong.common.identity.DataScope;
import cn.sisong.common.problem.Refusal;
import cn.sisong.common.problem.Text;
import cn.sisong.enterprise.contact.Mask;
import cn.sisong.enterprise.finding.Findings;
import cn.sisong.enterprise.firm.CreditCode;
import cn.sisong.enterprise.firm.Enterprise;
import cn.sisong.enterprise.firm.Enterprises;
import cn.sisong.enterprise.issue.IssueEvent.By;
import cn.sisong.enterprise.issue.IssueStep.Actor;
import cn.sisong.enterprise.issue.Issues;
import cn.sisong.enterprise.issue.Register;
import cn.sisong.enterprise.issue.Source;
import cn.sisong.enterprise.method.WorkMethods;
import cn.sisong.enterprise.recheck.VisitRechecks;
import cn.sisong.enterprise.recheck.VisitRechecks.At;
import jakarta.enterprise.context.ApplicationScoped;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.UUID;

/** Writes visits down, with the issues raised on them, in the caller's transaction. */
@ApplicationScoped
class Logbook {
    /** A device's clock may run this much ahead; the time is then set back to ours and flagged. */
    static final Duration FAST_CLOCK = Duration.ofMinutes(10);

    private final Visits visits;
    private final VisitEdits edits;
    private final BroughtPolicies brought;
    private final Issues issues;
    private final Register register;
    private final Enterprises enterprises;
    private final WorkMethods methods;
    private final Answers answers;
    private final VisitRechecks rechecks;
    private final Findings findings;
    private final VisitTrail trail;
    private final TaskForceOfVisit forces;
    private final Caller caller;
    private final Clock clock;

    Logbook(
            Visits visits,
            VisitEdits edits,
            BroughtPolicies brought,
            Issues issues,
            Register register,
            Enterprises enterprises,
            WorkMethods methods,
            Answers answers,
            VisitRechecks rechecks,
            Findings findings,
            VisitTrail trail,
            TaskForceOfVisit forces,
            Caller caller,
            Clock clock) {
        this.visits = visits;
        this.edits = edits;
        this.brought = brought;
        this.issues = issues;
        this.register = register;
        this.enterprises = enterprises;
        this.methods = methods;
        this.answers = answers;
        this.rechecks = rechecks;
        this.findings = findings;
        this.trail = trail;
        this.forces = forces;
        this.caller = caller;
        this.clock = clock;
    }

    Visit open(DataScope scope, UUID id, VisitForm form, String fingerprint) {
        var visit = new Visit(id, caller.subject(), caller.name(), clock.instant());
        visit.fingerprint = fingerprint;
        var firm = fill(scope, visit, form);
        visit.taskForceId = forces.of(scope, visit.enterpriseId);
        visits.persist(visit);
        keep(visit, "visit.recorded");
        raise(scope, visit, firm, form);
        return visit;
    }

    /** Changes a visit that is the caller's own; issues that it raised already stay as they are. The office moves plans. */
    Visit rewrite(DataScope scope, Visit visit, VisitForm form, String fingerprint) {
        visit.requireNotVoid();
        var stillPlanned = visit.state == VisitState.PLANNED && form.startedAt() == null;
        if (!visit.isOf(scope) && !(stillPlanned && scope.hasAnyRole("dispatcher"))) {
            throw Refusal.forbidden(Text.of("走访记录由记录人本人修改", "Only the author changes a visit"));
        }
        if (form.startedAt() == null && visit.startedAt != null) {
            throw Refusal.rule(
                    "visit-done",
                    "/startedAt",
                    Text.of("已走访的记录不能改回计划", "A visit that is done cannot be planned again"));
        }
        requireSameFirm(visit, form);
        if (visit.forForce && !stillPlanned) {
            visit.giveTo(visit.taskForceId, scope.subject(), caller.name());
        }
        visit.fingerprint = fingerprint;
        var wasDone = visit.state == VisitState.DONE;
        var base = visit.version;
        var before = VisitEdits.held(visit);
        var firm = fill(scope, visit, form);
        WrittenBack.refuseHidden(before, visit);
        trail.keepChange(visit, base, "visit.changed", caller.subject());
        if (wasDone) {
            edits.noted(visit, before, base);
        }
        raise(scope, visit, firm, form);
        return visit;
    }

    /** A done visit's firm is not just overwritten: its issues and its history would go on naming another. */
    private void requireSameFirm(Visit visit, VisitForm form) {
        if (visit.state == VisitState.DONE
                && visit.enterpriseId != null
                && !visit.enterpriseId.equals(form.enterpriseId())
                && !enterprises.files(visit.enterpriseId).contains(form.enterpriseId())) {
            throw Refusal.rule(
                    "firm-of-done-visit",
                    "/enterpriseId",
                    Text.of("已走访的记录更换企业请用“更正企业”并说明原因", "The firm of a done visit is corrected with a reason"));
        }
    }

    Visit match(DataScope scope, Visit visit, UUID enterpriseId) {
        visit.requireNotVoid();
        if (visit.matching == Matching.MATCHED) {
            throw Refusal.rule("matched", "/enterpriseId", Text.of("该走访已匹配企业", "The visit has its firm already"));
        }
        var firm = firm(scope, enterpriseId);
        visit.match(firm);
        visits.flush();
        keep(visit, "visit.matched");
        var by = new By(caller.subject(), caller.name(), scope.hasAnyRole("dispatcher") ? Actor.OFFICE : Actor.RAISER);
        issues.raisedOn(visit.id).forEach(issue -> register.match(issue, firm, by));
        findings.matchFirm(visit.id, firm);
        return visit;
    }

    /** An answer becomes what it is, after the visit was recorded. */
    void turn(DataScope scope, Visit visit, UUID answerId, TurnAnswer into) {
        if (!visit.isOf(scope) && !scope.hasAnyRole("dispatcher")) {
            throw Refusal.forbidden(Text.of("由记录人或四送一服办转出", "Only the author or the office may"));
        }
        visits.hold(visit);
        visit.requireNotVoid();
        var answer = answers.open(visit.id, answerId);
        var firm = visit.enterpriseId == null ? null : firm(scope, visit.enterpriseId);
        answers.turn(visit, firm, answer, into.into(), into.category());
    }

    private Enterprise fill(DataScope scope, Visit visit, VisitForm form) {
        VisitRules.check(form);
        Enterprise firm = null;
        if (form.enterpriseId() != null) {
            firm = firm(scope, form.enterpriseId());
            visit.match(firm);
        } else {
            var code = CreditCode.normalise(form.firmHint().creditCode());
            var area = scope.areaPath() == null ? "" : scope.areaPath();
            visit.hint(form.firmHint().name().strip(), code.isEmpty() ? null : code, area);
        }
        var now = clock.instant();
        var adjusted = form.startedAt() != null && form.startedAt().isAfter(now);
        visit.date(form.plannedOn(), adjusted ? clamp(form.startedAt(), now) : form.startedAt(), adjusted);
        visit.purpose = purpose(visit, form);
        visit.mode = form.mode();
        visit.note = form.note();
        visit.interviewee = form.interviewee();
        visit.companions = form.companions();
        visit.onBehalfOf = form.onBehalfOf();
        if (!visit.sends.equals(new LinkedHashSet<>(form.sendsOrNone()))) {
            visit.sends.clear();
            visit.sends.addAll(form.sendsOrNone());
        }
        brought.require(scope, form.policiesOrNone(), i -> "/policyIds/" + i);
        brought.set(visit, form.policiesOrNone());
        methods.require(form.methodsOrNone(), i -> "/methods/" + i);
        if (!visit.methods.equals(new LinkedHashSet<>(form.methodsOrNone()))) {
            visit.methods.clear();
            visit.methods.addAll(form.methodsOrNone());
        }
        if (!ServiceResult.areSame(visit.results, form.resultsOrNone())) {
            visit.results.clear();
            visit.results.addAll(form.resultsOrNone());
        }
        return firm;
    }

    /** A phone without signal opens a plan from the list, which hides numbers: what comes back as it was shown is no change. */
    private static String purpose(Visit visit, VisitForm form) {
        return form.purpose() != null && form.purpose().equals(Mask.telephones(visit.purpose))
                ? visit.purpose
                : form.purpose();
    }

    private static Instant clamp(Instant started, Instant now) {
        if (started.isAfter(now.plus(FAST_CLOCK))) {
            throw Refusal.invalid(
                    "future",
                    "/startedAt",
                    Text.of("走访时间晚于现在,请检查手机时间", "startedAt lies in the future; check the device's clock"));
        }
        return now;
    }

    private Enterprise firm(DataScope scope, UUID id) {
        return enterprises
                .find(scope, id)
                .orElseThrow(() -> Refusal.rule(
                        "unknown-enterprise",
                        "/enterpriseId",
                        Text.of("没有该企业,或不在您的权限范围内", "No such firm within your scope")));
    }

    /** Issues keep the device's ids, so one that came with an earlier version of the visit is not raised twice. */
    private void raise(DataScope scope, Visit visit, Enterprise firm, VisitForm form) {
        var by = new By(caller.subject(), caller.name(), Actor.RAISER);
        var origin = new Register.Origin(Source.VISIT, firm, visit.areaPath, visit.id, by);
        for (int i = 0; i < form.issuesOrNone().size(); i++) {
            var raised = form.issuesOrNone().get(i);
            var known = issues.findByIdOptional(raised.id());
            if (known.isEmpty()) {
                register.enter(raised.id(), raised.facts(visit.interviewee), origin);
            } else if (!known.get().isOfVisit(visit.id)) {
                throw Refusal.rule(
                        "issue-id-taken",
                        "/issues/" + i + "/id",
                        Text.of("该诉求编号已被使用", "The id belongs to another issue"));
            }
        }
        answers.keep(visit, firm, form);
        visit.leftOut = rechecks.take(scope, new At(visit.id, visit.startedAt), firm, form.rechecksOrNone());
    }

    void keep(Visit visit, String type) {
        trail.keep(visit, type, caller.subject());
    }
}
