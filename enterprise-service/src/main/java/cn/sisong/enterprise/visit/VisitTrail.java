package cn.sisong.enterprise.visit;

import cn.sisong.common.change.Change;
import cn.sisong.common.change.Changes;
import jakarta.enterprise.context.ApplicationScoped;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** Keeps what every change of a visit leaves behind: the event that figures are made of, audit and feed. */
@ApplicationScoped
class VisitTrail {
    private final Visits visits;
    private final Changes changes;
    private final Clock clock;

    VisitTrail(Visits visits, Changes changes, Clock clock) {
        this.visits = visits;
        this.changes = changes;
        this.clock = clock;
    }

    void keep(Visit visit, String type, String actor) {
        keep(visit, type, actor, null, null);
    }

    /** A visit that stands as it did in a version has not been changed, and leaves no trace. */
    void keepChange(Visit visit, long since, String type, String actor) {
        visits.flush();
        if (visit.version != since) {
            keep(visit, type, actor);
        }
    }

    /** @param before what it was, where that is to be seen beside what it is now; null otherwise, and so the reason */
    void keep(Visit visit, String type, String actor, Trace before, String reason) {
        visits.flush();
        visits.remember(new VisitEvent(visit, actor, clock.instant()));
        changes.record(new Change(type, "visit", visit.id, visit.version, before, Trace.of(visit, reason)));
    }

    /** What the audit trail and the event feed say of a visit. */
    record Trace(
            VisitState state,
            UUID enterpriseId,
            String hintName,
            Instant startedAt,
            LocalDate plannedOn,
            String endComment,
            LocalDate proposedOn,
            String reason) {
        static Trace of(Visit visit, String reason) {
            return new Trace(
                    visit.state,
                    visit.enterpriseId,
                    visit.hintName,
                    visit.startedAt,
                    visit.plannedOn,
                    visit.endComment,
                    visit.proposedOn,
                    reason);
        }
    }
}
