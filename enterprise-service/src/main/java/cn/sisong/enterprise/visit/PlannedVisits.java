package cn.sisong.enterprise.visit;

import cn.sisong.common.identity.Caller;
import cn.sisong.common.page.ListQuery;
import cn.sisong.common.time.Days;
import cn.sisong.common.time.Ids;
import cn.sisong.enterprise.firm.Enterprise;
import cn.sisong.enterprise.taskforce.PlannedLoad;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.Session;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Visits that are not made by whoever goes: planned by the office, or passed on with the firms. */
@ApplicationScoped
public class PlannedVisits implements PlannedLoad {
    private final Session session;
    private final Visits visits;
    private final VisitTrail trail;
    private final Caller caller;
    private final Clock clock;

    PlannedVisits(Session session, Visits visits, VisitTrail trail, Caller caller, Clock clock) {
        this.session = session;
        this.visits = visits;
        this.trail = trail;
        this.caller = caller;
        this.clock = clock;
    }

    /** Plans a visit for a task force, or for one of its people. */
    public UUID add(Enterprise firm, Recipient visitor, LocalDate day, String purpose) {
        var visit = new Visit(Ids.next(), caller.subject(), caller.name(), clock.instant());
        visit.match(firm);
        visit.date(day, null, false);
        visit.purpose = purpose;
        visit.giveTo(visitor.taskForceId(), visitor.subject(), visitor.name());
        // nobody repeats this request under the visit's own id, so there is nothing to compare with
        visit.fingerprint = "planned";
        visits.persist(visit);
        trail.keep(visit, "visit.planned", caller.subject());
        return visit.id;
    }

    @Override
    public int count(Load load) {
        return of(load).size();
    }

    @Override
    public int pass(Load load, Recipient to) {
        var planned = of(load);
        for (var visit : planned) {
            // who takes over may be the one who planned it
            var before = visit.version;
            visit.giveTo(to.taskForceId(), to.subject(), to.name());
            trail.keepChange(visit, before, "visit.handed-over", caller.subject());
        }
        return planned.size();
    }

    private List<Visit> of(Load load) {
        return new ListQuery<>(session, Visit.class, "select v from Visit v")
                .where("v.state = PLANNED")
                .where("v.taskForceId = :force", "force", load.taskForceId())
                .where("v.plannedOn >= :since or v.plannedOn < :today", "since", load.since())
                .bind("today", Days.today(clock))
                .where(
                        "v.enterpriseId in (select c.id from Enterprise c where c.id in (:firms) or c.mergedInto in (:firms))",
                        "firms",
                        load.firms())
                .where("v.forForce = false and v.authorSubject = :person", "person", load.person())
                .all("v.id");
    }
}
