package cn.sisong.enterprise.taskforce;

import cn.sisong.common.time.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.Session;

import java.time.Clock;

/** Remembers names and periods of task forces and memberships as they were recorded; append-only, the ground of head-counts. */
@ApplicationScoped
class Periods {
    private final Session session;
    private final Clock clock;

    Periods(Session session, Clock clock) {
        this.session = session;
        this.clock = clock;
    }

    void remember(TaskForce force) {
        insert(
                "task_force_event",
                "task_force_id",
                force.id,
                force.version,
                force.name,
                force.validFrom,
                force.validTo);
    }

    void remember(TaskForceMember member) {
        insert(
                "task_force_member_event",
                "member_id",
                member.id,
                member.version,
                member.name,
                member.validFrom,
                member.validTo);
    }

    private void insert(String table, String owner, Object id, long seq, String name, Object from, Object to) {
        session.createNativeMutationQuery("insert into " + table + " (id, " + owner
                        + ", seq, name, valid_from, valid_to, recorded_at)"
                        + " values (:id, :owner, :seq, :name, :from, cast(:to as date), :now)"
                        // a correction that changes nothing leaves the version, which is remembered already
                        + " on conflict (" + owner + ", seq) do nothing")
                .setParameter("id", Ids.next())
                .setParameter("owner", id)
                .setParameter("seq", seq)
                .setParameter("name", name)
                .setParameter("from", from)
                .setParameter("to", to == null ? null : to.toString())
                .setParameter("now", clock.instant())
                .executeUpdate();
    }
}
