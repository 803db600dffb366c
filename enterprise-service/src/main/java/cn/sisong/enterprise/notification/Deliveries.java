package cn.sisong.enterprise.notification;

import cn.sisong.enterprise.inbox.InboxKind;
import cn.sisong.enterprise.notification.Channel.Message;
import cn.sisong.enterprise.sla.WorkCalendar;
import cn.sisong.enterprise.sla.WorkCalendars;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.hibernate.Session;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Optional;
import java.util.UUID;

/** Which process sends which delivery. Taking one raises its attempt; whoever holds an earlier one has no more say. */
@ApplicationScoped
class Deliveries {
    private static final String HELD = " where id = :id and attempts = :attempt and state = 'PENDING'";

    private final Session session;
    private final WorkCalendars calendars;
    private final NotificationConfig config;

    Deliveries(Session session, WorkCalendars calendars, NotificationConfig config) {
        this.session = session;
        this.calendars = calendars;
        this.config = config;
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

    /** A channel with what decides whom its digest is for. */
    record Addressee(
            String kind, String address, String subject, String departmentId, boolean office, String areaPath) {}

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    Addressee addressee(Claim claim) {
        return session.createNativeQuery("""
                        select kind, address, subject, department_id, office, area_path
                        from notification_channel where id = :id""", Addressee.class)
                .setParameter("id", claim.channelId())
                .getSingleResult();
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    Message reminder(Claim claim, Addressee to) {
        return session.createNativeQuery("""
                        select i.kind, i.title, s.number, i.detail
                        from inbox_item i join issue s on s.id = i.issue_id where i.id = :item""", Line.class)
                .setParameter("item", claim.itemId())
                .getResultStream()
                .map(line -> new Message(
                        claim.id().toString(),
                        to.address(),
                        "【四送】" + InboxKind.valueOf(line.kind()).label() + " " + line.number(),
                        line.title() + (line.detail().isEmpty() ? "" : "\n" + line.detail())))
                .findFirst()
                .orElseThrow();
    }

    /** What stands open for the receiver on the day; empty when nothing does. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    Optional<Message> digest(Claim claim, Addressee to, LocalDate next) {
        var open = session.createNativeQuery("""
                        select count(*) filter (where i.solve_due_on < :today) as overdue,
                               count(*) filter (where i.solve_due_on >= :today and i.solve_due_on <= :next) as soon,
                               count(*) filter (where i.state = 'SUBMITTED') as waiting
                        from issue i
                        where (i.state in ('DISPATCHED', 'SIGNED', 'HANDLING') or :office and i.state = 'SUBMITTED')
                          and (i.department_id = :department or :office and i.area_path like :area || '%')""", Open.class)
                .setParameter("today", claim.digestOn())
                .setParameter("next", next)
                .setParameter("office", to.office())
                .setParameter("department", to.departmentId() == null ? "" : to.departmentId())
                .setParameter("area", to.areaPath())
                .getSingleResult();
        var text = open.text();
        return text.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Message(claim.id().toString(), to.address(), "【四送】" + claim.digestOn() + " 每日摘要", text));
    }

    private record Open(long overdue, long soon, long waiting) {
        String text() {
            var parts = new ArrayList<String>();
            if (overdue > 0) {
                parts.add("已超期 " + overdue + " 件");
            }
            if (soon > 0) {
                parts.add("今天和下一个工作日到期 " + soon + " 件");
            }
            if (waiting > 0) {
                parts.add("待受理 " + waiting + " 件");
            }
            return String.join("\n", parts);
        }
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
