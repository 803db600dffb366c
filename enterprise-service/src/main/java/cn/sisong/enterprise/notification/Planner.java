package cn.sisong.enterprise.notification;

import cn.sisong.common.time.Days;
import cn.sisong.common.time.Ids;
import cn.sisong.enterprise.sla.WorkCalendars;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import org.hibernate.Session;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * Turns inbox items into deliveries, one for each channel of each person concerned, and adds a digest a day. A delivery's
 * key is unique, so any number of processes may plan; none begins before its receiver's working time.
 */
@ApplicationScoped
class Planner {
    private static final int BATCH = 200;

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
        var concerned = session.createNativeQuery("""
                        select c.id as channel, i.id as item from inbox_item i join notification_channel c
                            on c.subject = i.subject or c.department_id = i.department_id
                               or i.office and c.office and i.area_path like c.area_path || '%'
                        where i.id in (:items) and c.reminders""", Tuple.class)
                .setParameterList("items", items)
                .getResultList();
        var begins = calendars.current().nextWorkingTime(now);
        concerned.forEach(
                pair -> insert(pair.get("channel", UUID.class), pair.get("item", UUID.class), null, begins, now));
        return items.size();
    }

    private int digests(Instant now) {
        if (!calendars.current().isWorkingTime(now)) {
            return 0;
        }
        var today = Days.today(clock);
        List<UUID> channels = session.createNativeQuery("""
                        select c.id from notification_channel c where c.digest
                            and not exists (select 1 from delivery d where d.channel_id = c.id and d.digest_on = :today)
                        limit :batch""", UUID.class)
                .setParameter("today", today)
                .setParameter("batch", BATCH)
                .getResultList();
        channels.forEach(channel -> insert(channel, null, today, now, now));
        return channels.size();
    }

    private void insert(UUID channel, UUID item, LocalDate digestOn, Instant begins, Instant now) {
        session.createNativeMutationQuery("""
                        insert into delivery (id, channel_id, item_id, digest_on, state, not_before, created_at)
                        values (:id, :channel, cast(:item as uuid), cast(:day as date), 'PENDING', :begins, :now)
                        on conflict do nothing""")
                .setParameter("id", Ids.next())
                .setParameter("channel", channel)
                .setParameter("item", item)
                .setParameter("day", digestOn)
                .setParameter("begins", begins)
                .setParameter("now", now)
                .executeUpdate();
    }
}
