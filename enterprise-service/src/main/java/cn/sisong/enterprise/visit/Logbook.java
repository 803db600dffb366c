package cn.sisong.enterprise.visit;

import cn.sisong.common.change.Change;
import cn.sisong.common.change.Changes;
import cn.sisong.common.identity.Caller;
import cn.sisong.common.identity.DataScope;
import cn.sisong.common.problem.Refusal;
import cn.sisong.common.problem.Text;
import cn.sisong.enterprise.firm.CreditCode;
import cn.sisong.enterprise.firm.Enterprise;
import cn.sisong.enterprise.firm.Enterprises;
import cn.sisong.enterprise.issue.IssueEvent.By;
import cn.sisong.enterprise.issue.IssueStep.Actor;
import cn.sisong.enterprise.issue.Issues;
import cn.sisong.enterprise.issue.Register;
import cn.sisong.enterprise.issue.Source;
import jakarta.enterprise.context.ApplicationScoped;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
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
    private final Changes changes;
    private final Caller caller;
    private final Clock clock;

    Logbook(
            Visits visits,
            VisitEdits edits,
            BroughtPolicies brought,
            Issues issues,
            Register register,
            Enterprises enterprises,
            Changes changes,
            Caller caller,
            Clock clock) {
        this.visits = visits;
        this.edits = edits;
        this.brought = brought;
        this.issues = issues;
        this.register = register;
        this.enterprises = enterprises;
        this.changes = changes;
        this.caller = caller;
        this.clock = clock;
    }

    Visit open(DataScope scope, UUID id, VisitForm form, String fingerprint) {
        var visit = new Visit(id, caller.subject(), caller.name(), clock.instant());
        visit.taskForceId = scope.groups().stream().sorted().findFirst().orElse(null);
        visit.fingerprint = fingerprint;
        var firm = fill(scope, visit, form);
        visits.persist(visit);
        keep(visit, "visit.recorded");
        brought.set(scope, visit, form.policiesOrNone());
        raise(visit, firm, form);
        return visit;
    }

    /** Changes a visit that is the caller's own; issues that it raised already stay as they are. */
    Visit rewrite(DataScope scope, Visit visit, VisitForm form, String fingerprint) {
        if (!visit.isAuthor(scope.subject())) {
            throw Refusal.forbidden(Text.of("走访记录由记录人本人修改", "Only the author changes a visit"));
        }
        if (form.startedAt() == null && visit.startedAt != null) {
            throw Refusal.rule(
                    "visit-done",
                    "/startedAt",
                    Text.of("已走访的记录不能改回计划", "A visit that is done cannot be planned again"));
        }
        visit.fingerprint = fingerprint;
        var wasDone = visit.state == VisitState.DONE;
        var base = visit.version;
        var before = VisitEdits.values(visit);
        var firm = fill(scope, visit, form);
        visits.flush();
        keep(visit, "visit.changed");
        brought.set(scope, visit, form.policiesOrNone());
        if (wasDone) {
            edits.noted(visit, before, base);
        }
        raise(visit, firm, form);
        return visit;
    }

    Visit match(DataScope scope, Visit visit, UUID enterpriseId) {
        if (visit.matching == Matching.MATCHED) {
            throw Refusal.rule("matched", "/enterpriseId", Text.of("该走访已匹配企业", "The visit has its firm already"));
        }
        var firm = firm(scope, enterpriseId);
        visit.match(firm);
        visits.flush();
        keep(visit, "visit.matched");
        issues.matchFirm(visit.id, firm.id(), firm.areaPath());
        return visit;
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
        visit.purpose = form.purpose();
        visit.mode = form.mode();
        visit.note = form.note();
        visit.interviewee = form.interviewee();
        visit.companions = form.companions();
        visit.onBehalfOf = form.onBehalfOf();
        if (!visit.sends.equals(new LinkedHashSet<>(form.sendsOrNone()))) {
            visit.sends.clear();
            visit.sends.addAll(form.sendsOrNone());
        }
        return firm;
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
    private void raise(Visit visit, Enterprise firm, VisitForm form) {
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
    }

    void keep(Visit visit, String type) {
        visits.flush();
        visits.remember(new VisitEvent(visit, caller.subject(), clock.instant()));
        var trace = new Trace(visit.state, visit.enterpriseId, visit.hintName, visit.startedAt, visit.plannedOn);
        changes.record(new Change(type, "visit", visit.id, visit.version, null, trace));
    }

    /** What the audit trail and the event feed say of a visit. */
    record Trace(VisitState state, UUID enterpriseId, String hintName, Instant startedAt, LocalDate plannedOn) {}
}
