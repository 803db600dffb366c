package cn.sisong.enterprise.plan;

import cn.sisong.common.idempotency.BodyFingerprint;
import cn.sisong.common.identity.DataScope;
import cn.sisong.common.page.Page;
import cn.sisong.common.page.PageParams;
import cn.sisong.common.problem.Refusal;
import cn.sisong.common.problem.Text;
import cn.sisong.common.time.Days;
import cn.sisong.enterprise.firm.Enterprises;
import cn.sisong.enterprise.sla.WorkCalendars;
import cn.sisong.enterprise.taskforce.PlannedLoad.Recipient;
import cn.sisong.enterprise.taskforce.TaskForces;
import cn.sisong.enterprise.visit.PlannedVisits;
import cn.sisong.enterprise.visit.Visits;
import cn.sisong.enterprise.visit.Week;
import cn.sisong.enterprise.visit.WeekVisit;
import jakarta.enterprise.context.ApplicationScoped;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

/** The visits of the coming days: foretold without writing anything, then planned, each once. */
@ApplicationScoped
class VisitPlan {
    /** What one call plans; the rest is planned by the next. */
    private static final int AT_ONCE = 200;

    private static final UUID LOCK = new UUID(0, 13);

    private final Wants wants;
    private final WorkCalendars calendars;
    private final Enterprises enterprises;
    private final TaskForces taskForces;
    private final PlannedVisits visits;
    private final Visits visited;
    private final BodyFingerprint locks;
    private final Clock clock;

    VisitPlan(
            Wants wants,
            WorkCalendars calendars,
            Enterprises enterprises,
            TaskForces taskForces,
            PlannedVisits visits,
            Visits visited,
            BodyFingerprint locks,
            Clock clock) {
        this.wants = wants;
        this.calendars = calendars;
        this.enterprises = enterprises;
        this.taskForces = taskForces;
        this.visits = visits;
        this.visited = visited;
        this.locks = locks;
        this.clock = clock;
    }

    /** A due visit with what only the planning needs. */
    private record Due(DueVisit view, String subject) {}

    /** A page of firms; of each, the visits that are due within so many days. */
    Page<DueVisit> foretell(DataScope scope, int days, UUID taskForceId, PageParams page) {
        var filter = filter(days, taskForceId, null);
        var after = page.after(UUID::fromString).orElse(null);
        var found = wants.next(scope, filter, after, page.fetch());
        var firms = found.stream().map(Want::enterpriseId).distinct().toList();
        var cut = page.cut(firms, id -> List.of(id.toString()));
        var shown = found.stream()
                .filter(want -> cut.items().contains(want.enterpriseId()))
                .toList();
        return new Page<>(due(scope, shown, filter).stream().map(Due::view).toList(), cut.page());
    }

    /** Plans what is due; a repeated call finds it planned. One at a time, or two offices would plan the same visit. */
    Planned plan(DataScope scope, PlanRequest request) {
        check(scope, request);
        locks.serialise("visit-plan", LOCK);
        var filter = filter(request.daysOrDefault(), request.taskForceId(), request.enterpriseIds());
        var made = new ArrayList<Planned.PlannedVisit>();
        UUID after = null;
        List<Want> found;
        do {
            found = wants.next(scope, filter, after, AT_ONCE);
            for (var due : due(scope, found, filter)) {
                if (made.size() == AT_ONCE) {
                    return new Planned(made, true);
                }
                if (mayBeBooked(due.view(), request)) {
                    made.add(new Planned.PlannedVisit(add(scope, due), due.view()));
                }
            }
            after = found.isEmpty() ? null : found.get(found.size() - 1).enterpriseId();
        } while (!found.isEmpty());
        return new Planned(made, false);
    }

    /** Somebody must go, and a firm that has put a visit off is asked again only when a person has chosen it. */
    private static boolean mayBeBooked(DueVisit due, PlanRequest request) {
        return due.taskForceId() != null && (!due.putOff() || request.enterpriseIds() != null);
    }

    /** A firm or task force that is not there must not look like one that needs no visit. */
    private void check(DataScope scope, PlanRequest request) {
        if (request.taskForceId() != null) {
            taskForces.require(scope, request.taskForceId(), "/taskForceId");
        }
        if (request.enterpriseIds() == null) {
            return;
        }
        var seen = wants.seen(scope, request.enterpriseIds());
        for (int i = 0; i < request.enterpriseIds().size(); i++) {
            if (!seen.contains(request.enterpriseIds().get(i))) {
                throw Refusal.rule(
                        "unknown-enterprise",
                        "/enterpriseIds/" + i,
                        Text.of("没有该企业,或不在您的权限范围内", "No such firm within your scope"));
            }
        }
    }

    private UUID add(DataScope scope, Due due) {
        var view = due.view();
        return visits.add(
                enterprises.get(scope, view.enterpriseId()),
                new Recipient(view.taskForceId(), due.subject(), view.person()),
                view.plannedOn(),
                String.join("、", view.reasons()));
    }

    private Wants.Filter filter(int days, UUID taskForceId, List<UUID> firms) {
        var today = Days.today(clock);
        return new Wants.Filter(today, today.plusDays(days), taskForceId, firms, calendars.current());
    }

    private List<Due> due(DataScope scope, List<Want> found, Wants.Filter filter) {
        var proposals = new Proposals(filter.calendar(), filter.today());
        var byVisitor = found.stream()
                .collect(Collectors.groupingBy(
                        want -> want.enterpriseId() + "/" + want.taskForceId() + "/" + want.subject(),
                        LinkedHashMap::new,
                        Collectors.toList()));
        var due = byVisitor.values().stream()
                .flatMap(group -> proposals.of(group).stream())
                .filter(proposal -> !proposal.day().isAfter(filter.until()))
                .toList();
        var firms = found.stream().map(Want::enterpriseId).collect(Collectors.toSet());
        var others = visited.inWeeks(scope, firms, Week.of(filter.today()), Week.of(filter.until()));
        return due.stream().map(proposal -> due(proposal, others)).toList();
    }

    private static Due due(Proposals.Proposal proposal, Map<UUID, List<WeekVisit>> others) {
        var one = proposal.serves().get(0);
        var putOff = proposal.serves().stream().filter(Want::putOff).toList();
        var week = Week.of(proposal.day());
        var view = new DueVisit(
                one.enterpriseId(),
                one.enterpriseName(),
                one.taskForceId(),
                one.taskForceName(),
                one.person(),
                proposal.day(),
                proposal.dueBy(),
                proposal.serves().stream().map(Want::reason).distinct().toList(),
                proposal.provisional(),
                !putOff.isEmpty(),
                putOff.stream()
                        .map(Want::proposedOn)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null),
                others.getOrDefault(one.enterpriseId(), List.of()).stream()
                        .filter(visit -> week.contains(visit.day()))
                        .toList());
        return new Due(view, one.subject());
    }
}
