package cn.sisong.enterprise.notification;

import cn.sisong.common.time.BusinessClock;
import cn.sisong.common.time.Days;
import cn.sisong.common.time.Ids;
import cn.sisong.enterprise.inbox.Audience;
import cn.sisong.enterprise.reminder.OwnHours;
import cn.sisong.enterprise.reminder.ReminderTimes;
import cn.sisong.enterprise.sla.WorkCalendars;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.hibernate.Session;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Turns inbox items into deliveries, one for each channel of each person concerned but for a group robot once, and adds
 * a digest a day. A delivery's key is unique, so any number of processes may plan; none begins before its receiver's own
 * time. A group robot is no person: it keeps the zone's.
 */
@ApplicationScoped
class Planner {
    private static final int BATCH = 200;
    private static final int SEEN_WITHIN_DAYS = 30;
    private static final String REACHES =
            Audience.reaches("c.subject", "c.roles", "c.department_id", "nullif(c.area_path, '') || '%'");

    private final Session session;
    private final WorkCalendars calendars;
    private final ReminderTimes times;
    private final Clock clock;

    Planner(Session session, WorkCalendars calendars, ReminderTimes times, Clock clock) {
        this.session = session;
        this.calendars = calendars;
        this.times = times;
        this.clock = clock;
    }

    /** Plans one batch; false when there was nothing more to plan. */
    @Transactional
    boolean plan() {
        var now = clock.instant();
        return reminders(now) + digests(now) > 0;
    }

    private record Concerned(UUID channel, UUID item, String robot, String subject) {}

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
                        select c.id as channel, i.id as item, case when c.kind <> 'EMAIL' then c.address end as robot,
                               case when c.kind = 'EMAIL' then c.subject end as subject
                        from inbox_item i join notification_channel c on REACHES
                        where i.id in (:items) and c.reminders and c.seen_on >= :since
                          and (c.kind = 'EMAIL' or i.subject is null)""".replace("REACHES", REACHES), Concerned.class)
                .setParameterList("items", items)
                .setParameter("since", seenSince(now))
                .getResultList();
        var begins = begins(concerned, now);
        insert(
                concerned.stream()
                        .map(one ->
                                new Planned(one.channel(), one.item(), one.robot(), null, begins.get(one.subject())))
                        .toList(),
                now);
        return items.size();
    }

    /** When each person may be told at the earliest, each worked out once; of null, a robot. */
    private Map<String, Instant> begins(List<Concerned> concerned, Instant now) {
        var zone = calendars.current();
        var people = concerned.stream().map(Concerned::subject).collect(Collectors.toSet());
        var own = times.of(people.stream().filter(Objects::nonNull).toList());
        var begins = new HashMap<String, Instant>();
        people.forEach(person -> {
            var calendar = person == null
                    ? zone
                    : own.getOrDefault(person, OwnHours.NONE).on(zone);
            begins.put(person, calendar.nextWorkingTime(now));
        });
        return begins;
    }

    /** Whoever has not opened the app for so long may have left the office. */
    private static LocalDate seenSince(Instant now) {
        return LocalDate.ofInstant(now, BusinessClock.ZONE).minusDays(SEEN_WITHIN_DAYS);
    }

    /** Whoever is in their own time now and has none of today; whoever has set no hours, in the zone's. */
    private int digests(Instant now) {
        var zone = calendars.current();
        var own = times.all();
        var present = own.entrySet().stream()
                .filter(person -> person.getValue().on(zone).isWorkingTime(now))
                .map(Map.Entry::getKey)
                .toArray(String[]::new);
        var zoneWorks = zone.isWorkingTime(now);
        if (!zoneWorks && present.length == 0) {
            return 0;
        }
        var today = Days.today(clock);
        List<UUID> channels = session.createNativeQuery("""
                        select c.id from notification_channel c where c.digest and c.seen_on >= :since
                            and case when c.kind = 'EMAIL' and c.subject = any(cast(:own as text[]))
                                then c.subject = any(cast(:present as text[])) else :zone end
                            and not exists (select 1 from delivery d where d.channel_id = c.id and d.digest_on = :today)
                        limit :batch""", UUID.class)
                .setParameter("today", today)
                .setParameter("since", seenSince(now))
                .setParameter("own", own.keySet().toArray(String[]::new))
                .setParameter("present", present)
                .setParameter("zone", zoneWorks)
                .setParameter("batch", BATCH)
                .getResultList();
        insert(
                channels.stream()
                        .map(channel -> new Planned(channel, null, null, today, now))
                        .toList(),
                now);
        return channels.size();
    }

    /** A delivery to be, of an item or of a day's digest. */
    private record Planned(UUID channel, UUID item, String robot, LocalDate digestOn, Instant begins) {}

    /** All at once, however many they are; one that is planned already stays as it is. */
    private void insert(List<Planned> planned, Instant now) {
        session.createNativeMutationQuery("""
                        insert into delivery (id, channel_id, item_id, robot, digest_on, state, not_before, created_at)
                        select p.id, p.channel, p.item, p.robot, p.day, 'PENDING', p.begins, :now
                        from unnest(cast(:ids as uuid[]), cast(:channels as uuid[]), cast(:items as uuid[]),
                                    cast(:robots as text[]), cast(:days as date[]), cast(:begins as timestamptz[]))
                            as p(id, channel, item, robot, day, begins)
                        on conflict do nothing""")
                .setParameter("ids", texts(planned, one -> Ids.next()))
                .setParameter("channels", texts(planned, Planned::channel))
                .setParameter("items", texts(planned, Planned::item))
                .setParameter("robots", texts(planned, Planned::robot))
                .setParameter("days", texts(planned, Planned::digestOn))
                .setParameter("begins", texts(planned, Planned::begins))
                .setParameter("now", now)
                .executeUpdate();
    }

    private static String[] texts(List<Planned> planned, Function<Planned, ?> value) {
        return planned.stream()
                .map(one -> Objects.toString(value.apply(one), null))
                .toArray(String[]::new);
    }
}
