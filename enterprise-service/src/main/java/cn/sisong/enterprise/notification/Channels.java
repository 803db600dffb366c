package cn.sisong.enterprise.notification;

import cn.sisong.common.identity.DataScope;
import cn.sisong.common.page.Page;
import cn.sisong.common.page.PageParams;
import cn.sisong.common.problem.Refusal;
import cn.sisong.common.problem.Text;
import cn.sisong.common.time.Days;
import cn.sisong.common.time.Ids;
import cn.sisong.common.web.IfMatch;
import cn.sisong.enterprise.notification.NotificationViews.ChannelView;
import cn.sisong.enterprise.notification.NotificationViews.FailedDelivery;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.hibernate.Session;
import org.hibernate.query.MutationQuery;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Each person's own channels, and the deliveries that failed. */
@ApplicationScoped
public class Channels {
    private final Session session;
    private final Clock clock;

    Channels(Session session, Clock clock) {
        this.session = session;
        this.clock = clock;
    }

    private record Row(
            UUID id, long version, String kind, String address, boolean reminders, boolean digest, String failure) {
        ChannelView view() {
            var known = ChannelKind.valueOf(kind);
            return new ChannelView(
                    id, version, known, known.label(), NotificationViews.masked(address), reminders, digest, failure);
        }
    }

    /** The caller's own; at most one of each kind. */
    List<ChannelView> mine(DataScope scope) {
        return session.createNativeQuery("""
                        select c.id, c.version, c.kind, c.address, c.reminders, c.digest,
                               (select d.failure from delivery d where d.channel_id = c.id and d.failure is not null
                                order by d.id desc limit 1) as failure
                        from notification_channel c where c.subject = :me order by c.kind""", Row.class)
                .setParameter("me", scope.subject())
                .getResultStream()
                .map(Row::view)
                .toList();
    }

    Optional<ChannelView> mine(DataScope scope, ChannelKind kind) {
        return mine(scope).stream().filter(channel -> channel.kind() == kind).findFirst();
    }

    /**
     * What the person may see goes with the channel, as the token says it now.
     *
     * @param seen the version that was read, null where there was none; refused when another has come about since
     */
    void set(DataScope scope, ChannelKind kind, Long seen, String address, boolean reminders, boolean digest) {
        var query = session.createNativeMutationQuery("""
                        insert into notification_channel (id, version, subject, kind, address, reminders, digest,
                            roles, department_id, area_path, seen_on, changed_at)
                        values (:id, 0, :me, :kind, :address, :reminders, :digest, cast(:roles as text[]), :department, :area,
                            :today, :now)
                        on conflict (subject, kind) do update set version = notification_channel.version + 1,
                            address = excluded.address, reminders = excluded.reminders, digest = excluded.digest,
                            roles = excluded.roles, department_id = excluded.department_id,
                            area_path = excluded.area_path, seen_on = excluded.seen_on, changed_at = excluded.changed_at
                            where notification_channel.version = :seen""")
                .setParameter("id", Ids.next())
                .setParameter("kind", kind.name())
                .setParameter("address", address)
                .setParameter("reminders", reminders)
                .setParameter("digest", digest)
                .setParameter("seen", seen == null ? -1 : seen)
                .setParameter("now", clock.instant());
        requireOne(sight(query, scope).executeUpdate(), scope, kind);
    }

    /** Another request of the same person was quicker. */
    private void requireOne(int changed, DataScope scope, ChannelKind kind) {
        if (changed == 0) {
            throw IfMatch.stale(mine(scope, kind).map(ChannelView::version).orElse(0L));
        }
    }

    /** The caller has just opened the app: whoever moved to another department or area is told of that one from now on. */
    @Transactional
    public void refresh(DataScope scope) {
        var query = session.createNativeMutationQuery("""
                        update notification_channel set roles = cast(:roles as text[]), department_id = :department,
                            area_path = :area, seen_on = :today
                        where subject = :me and (roles, department_id, area_path, seen_on) is distinct from
                            (cast(:roles as text[]), cast(:department as text), cast(:area as text), cast(:today as date))""");
        sight(query, scope).executeUpdate();
    }

    private MutationQuery sight(MutationQuery query, DataScope scope) {
        return query.setParameter("me", scope.subject())
                .setParameter("roles", scope.roles().stream().sorted().toArray(String[]::new))
                .setParameter("department", scope.department())
                .setParameter("area", scope.areaPath() == null ? "" : scope.areaPath())
                .setParameter("today", Days.today(clock));
    }

    void remove(DataScope scope, ChannelKind kind, long seen) {
        var query = session.createNativeMutationQuery(
                        "delete from notification_channel where subject = :me and kind = :kind and version = :seen")
                .setParameter("me", scope.subject())
                .setParameter("kind", kind.name())
                .setParameter("seen", seen);
        requireOne(query.executeUpdate(), scope, kind);
    }

    private record FailedRow(
            UUID id,
            String kind,
            String address,
            UUID itemId,
            LocalDate digestOn,
            int attempts,
            String failure,
            Instant endedAt) {
        FailedDelivery view() {
            return new FailedDelivery(
                    id,
                    ChannelKind.valueOf(kind),
                    NotificationViews.masked(address),
                    itemId,
                    digestOn,
                    attempts,
                    failure,
                    endedAt);
        }
    }

    /** Those to people of the caller's area, newest first. */
    Page<FailedDelivery> failed(DataScope scope, PageParams page) {
        var before = page.after(UUID::fromString).orElse(new UUID(-1, -1));
        return page.cut(
                        session.createNativeQuery("""
                        select d.id, c.kind, c.address, d.item_id, d.digest_on, d.attempts, d.failure, d.ended_at
                        from delivery d join notification_channel c on c.id = d.channel_id
                        where d.state = 'FAILED' and c.area_path like :area and d.id < :before
                        order by d.id desc""", FailedRow.class)
                                .setParameter("area", scope.areaPattern())
                                .setParameter("before", before)
                                .setMaxResults(page.fetch())
                                .getResultList(),
                        row -> List.of(row.id().toString()))
                .map(FailedRow::view);
    }

    void retry(DataScope scope, UUID delivery) {
        var again = session.createNativeMutationQuery("""
                        update delivery d set state = 'PENDING', attempts = 0, not_before = :now, ended_at = null
                        from notification_channel c
                        where c.id = d.channel_id and d.id = :id and d.state = 'FAILED' and c.area_path like :area""")
                .setParameter("now", clock.instant())
                .setParameter("id", delivery)
                .setParameter("area", scope.areaPattern())
                .executeUpdate();
        if (again == 0) {
            throw Refusal.notFound(Text.of("未送达的通知", "failed delivery"));
        }
    }
}
