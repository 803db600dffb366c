package cn.sisong.enterprise.notification;

import cn.sisong.common.identity.DataScope;
import cn.sisong.common.identity.Groups;
import cn.sisong.enterprise.inbox.Inbox;
import cn.sisong.enterprise.inbox.InboxKind;
import cn.sisong.enterprise.notification.Channel.Message;
import cn.sisong.enterprise.reminder.OwnHours;
import cn.sisong.enterprise.reminder.ReminderTimes;
import cn.sisong.enterprise.sla.WorkCalendar;
import cn.sisong.enterprise.sla.WorkCalendars;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.hibernate.Session;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Which process sends which delivery. Taking one raises its attempt; whoever holds an earlier one has no more say. */
@ApplicationScoped
class Deliveries {
    private static final String HELD = " where id = :id and attempts = :attempt and state = 'PENDING'";

    private final Session session;
    private final WorkCalendars calendars;
    private final ReminderTimes times;
    private final NotificationConfig config;
    private final Inbox inbox;
    private final Digest digest;
    private final Groups groups;

    Deliveries(
            Session session,
            WorkCalendars calendars,
            ReminderTimes times,
            NotificationConfig config,
            Inbox inbox,
            Digest digest,
            Groups groups) {
        this.session = session;
        this.calendars = calendars;
        this.times = times;
        this.config = config;
        this.inbox = inbox;
        this.digest = digest;
        this.groups = groups;
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    WorkCalendar calendar() {
        return calendars.current();
    }

    /** A delivery in a process's hands. */
    record Claim(UUID id, int attempt, UUID channelId, UUID itemId, LocalDate digestOn) {}

    /** The next one that may go out and that nobody has. Leases run in the database's own time: business time can be set. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    Optional<Claim> take(Instant now) {
        return session.createNativeQuery("""
                        update delivery set attempts = attempts + 1,
                               claimed_until = clock_timestamp() + make_interval(secs => :lease)
                        where id = (select id from delivery where state = 'PENDING' and not_before <= :now
                                        and (claimed_until is null or claimed_until < clock_timestamp())
                                    order by not_before, id limit 1 for update skip locked)
                        returning id, attempts, channel_id, item_id, digest_on""", Claim.class)
                .setParameter("lease", (double) config.lease().toSeconds())
                .setParameter("now", now)
                .getResultStream()
                .findFirst();
    }

    private record Line(String kind, String title, String number, String detail) {}

    private record Row(
            String kind, String address, String subject, String roles, String departmentId, String areaPath) {}

    /** A channel, what its owner sees now and when the owner may be told. */
    record Addressee(ChannelKind kind, String address, DataScope scope, OwnHours hours) {
        WorkCalendar on(WorkCalendar zone) {
            return hours.on(zone);
        }
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    Addressee addressee(Claim claim) {
        var row = session.createNativeQuery("""
                        select kind, address, subject, array_to_string(roles, ','), coalesce(department_id, ''), area_path
                        from notification_channel where id = :id""", Row.class)
                .setParameter("id", claim.channelId())
                .getSingleResult();
        var scope = new DataScope(
                row.subject(),
                false,
                Set.of(row.roles().split(",")),
                row.departmentId(),
                groups.of(row.subject()),
                row.areaPath().isEmpty() ? null : row.areaPath());
        var kind = ChannelKind.valueOf(row.kind());
        // a group is no person
        Map<String, OwnHours> hours = kind == ChannelKind.EMAIL ? times.of(Set.of(row.subject())) : Map.of();
        return new Addressee(kind, row.address(), scope, hours.getOrDefault(row.subject(), OwnHours.NONE));
    }

    /** Empty when the matter has gone out of the receiver's sight since. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    Optional<Message> reminder(Claim claim, Addressee to) {
        if (!inbox.shows(to.scope(), claim.itemId())) {
            return Optional.empty();
        }
        var line = session.createNativeQuery("""
                        select i.kind, i.title, s.number, i.detail
                        from inbox_item i left join issue s on s.id = i.issue_id where i.id = :item""", Line.class)
                .setParameter("item", claim.itemId())
                .getSingleResult();
        return Optional.of(new Message(
                claim.id().toString(),
                to.address(),
                "【四送】" + InboxKind.valueOf(line.kind()).label() + (line.number() == null ? "" : " " + line.number()),
                line.title() + (line.detail().isEmpty() ? "" : "\n" + line.detail())));
    }

    /** What stands open for the receiver on the day; empty when nothing does. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    Optional<Message> digest(Claim claim, Addressee to, WorkCalendar.Due next) {
        var text = digest.of(to.scope(), to.kind() == ChannelKind.EMAIL, claim.digestOn(), next);
        return text.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Message(claim.id().toString(), to.address(), "【四送】" + claim.digestOn() + " 每日摘要", text));
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void end(Claim claim, String state, String failure, Instant now) {
        session.createNativeMutationQuery("update delivery set state = :state, failure = cast(:failure as text),"
                        + " ended_at = :now, claimed_until = null" + HELD)
                .setParameter("state", state)
                .setParameter("failure", failure)
                .setParameter("now", now)
                .setParameter("id", claim.id())
                .setParameter("attempt", claim.attempt())
                .executeUpdate();
    }

    /** @param used whether the attempt counts; a delivery that only came too late in the day keeps its number */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void postpone(Claim claim, Instant until, String failure, boolean used) {
        session.createNativeMutationQuery(
                        "update delivery set not_before = :until, claimed_until = null, attempts = attempts"
                                + (used ? "" : " - 1") + ", failure = cast(:failure as text)" + HELD)
                .setParameter("until", until)
                .setParameter("failure", failure)
                .setParameter("id", claim.id())
                .setParameter("attempt", claim.attempt())
                .executeUpdate();
    }
}
