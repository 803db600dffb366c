package cn.sisong.enterprise.notification;

import cn.sisong.common.time.BusinessClock;
import cn.sisong.common.time.Days;
import cn.sisong.common.time.Ids;
import cn.sisong.enterprise.inbox.Audience;
import cn.sisong.enterprise.sla.WorkCalendars;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.hibernate.Session;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * Turns inbox items into deliveries, one for each channel of each person concerned but for a group robot once, and adds
 * a digest a day. A delivery's key is unique, so any number of processes may plan; none begins before its receiver's working time.
 */
@ApplicationScoped
class Planner {
    private static final int BATCH = 200;
    private static final int SEEN_WITHIN_DAYS = 30;
    private static final String REACHES =
            Audience.reaches("c.subject", "c.roles", "c.department_id", "nullif(c.area_path, '') || '%'");

    private final Session session;
    private final WorkCalendars calendars;
    private final Clock clock;

    Planner(Session session, WorkCalendars calendars, Clock clock) {
        this.session = session;
        this.calendars = calendars;
        this.clock = clock;
    }

    /** Plans one batch; false when there was nothing more to plan. */
    @Transactional
    boolean plan() {
        var now = clock.instant();
        return reminders(now) + digests(now) > 0;
    }

    private record Concerned(UUID channel, UUID item, String robot) {}

    private int reminders(Instant now) {
        var items = session.createNativeQuery("""
                        update inbox_item set planned = true
                        where id in (select id from inbox_item where not planned order by id limit :batch
                                     for update skip locked)
                        returning id""", UUID.class)
                .setParameter("batch", BATCH)
                .getResultList();
        if (items.isEmpty()) {
            return 0;
        }
        // what is for one person is not for the group
        var concerned = session.createNativeQuery("""
                        select c.id as channel, i.id as item, case when c.kind <> 'EMAIL' then c.address end as robot
                        from inbox_item i join notification_channel c on REACHES
                        where i.id in (:items) and c.reminders and c.seen_on >= :since
                          and (c.kind = 'EMAIL' or i.subject is null)""".replace("REACHES", REACHES), Concerned.class)
                .setParameterList("items", items)
                .setParameter("since", seenSince(now))
                .getResultList();
        var begins = calendars.current().nextWorkingTime(now);
        concerned.forEach(one -> insert(one.channel(), one.item(), one.robot(), null, begins, now));
        return items.size();
    }

    /** Whoever has not opened the app for so long may have left the office. */
    private static LocalDate seenSince(Instant now) {
        return LocalDate.ofInstant(now, BusinessClock.ZONE).minusDays(SEEN_WITHIN_DAYS);
    }

    private int digests(Instant now) {
        if (!calendars.current().isWorkingTime(now)) {
            return 0;
        }
        var today = Days.today(clock);
        List<UUID> channels = session.createNativeQuery("""
                        select c.id from notification_channel c where c.digest and c.seen_on >= :since
                            and not exists (select 1 from delivery d where d.channel_id = c.id and d.digest_on = :today)
                        limit :batch""", UUID.class)
                .setParameter("today", today)
                .setParameter("since", seenSince(now))
                .setParameter("batch", BATCH)
                .getResultList();
        channels.forEach(channel -> insert(channel, null, null, today, now, now));
        return channels.size();
    }

    private void insert(UUID channel, UUID item, String robot, LocalDate digestOn, Instant begins, Instant now) {
        session.createNativeMutationQuery("""
                        insert into delivery (id, channel_id, item_id, robot, digest_on, state, not_before, created_at)
                        values (:id, :channel, cast(:item as uuid), cast(:robot as text), cast(:day as date), 'PENDING',
                            :begins, :now)
                        on conflict do nothing""")
                .setParameter("id", Ids.next())
                .setParameter("channel", channel)
                .setParameter("item", item)
                .setParameter("robot", robot)
                .setParameter("day", digestOn)
                .setParameter("begins", begins)
                .setParameter("now", now)
                .executeUpdate();
    }
}
