package cn.sisong.finance.timeline;

import cn.sisong.common.identity.Caller;
import cn.sisong.common.page.ListQuery;
import cn.sisong.common.page.Page;
import cn.sisong.common.page.PageParams;
import cn.sisong.common.page.SortKey;
import cn.sisong.common.time.Days;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.Session;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;

/** Keeps and tells what happened. Whoever asks has found the aggregate within scope before. */
@ApplicationScoped
public class Timelines {
    private final Session session;
    private final Caller caller;
    private final Clock clock;

    Timelines(Session session, Caller caller, Clock clock) {
        this.session = session;
        this.caller = caller;
        this.clock = clock;
    }

    public void record(Happening what) {
        session.persist(new LifeEvent(what, caller.subject(), caller.name(), clock.instant()));
        session.flush();
    }

    public Page<TimelineItem> of(UUID subject, PageParams page) {
        return new ListQuery<>(session, TimelineItem.class, """
                        select v.seq, v.action, v.fromState, v.toState, v.happenedOn, v.recordedAt, v.actorName,
                               v.amount, v.comment, v.evidence
                        from LifeEvent v""")
                .where("v.subjectId = :subject", "subject", subject)
                .ascending(page, SortKey.number("v.seq", TimelineItem::seq));
    }

    /** The day of the last event, before which nothing further can have happened. */
    public LocalDate lastDay(UUID subject) {
        return session.createSelectionQuery(
                        "select max(v.happenedOn) from LifeEvent v where v.subjectId = :subject", LocalDate.class)
                .setParameter("subject", subject)
                .getSingleResult();
    }

    /** Whether the caller was the one who took a step to one of these states. */
    public boolean wasTakenByCaller(UUID subject, String... states) {
        return session.createSelectionQuery("""
                        select count(v) from LifeEvent v
                        where v.subjectId = :subject and v.actorSubject = :actor and v.toState in (:states)""", Long.class)
                        .setParameter("subject", subject)
                        .setParameter("actor", caller.subject())
                        .setParameter("states", java.util.List.of(states))
                        .getSingleResult()
                > 0;
    }

    /** What people call a record, for example {@code DB-2026-000123}. */
    public String nextNumber(String prefix) {
        var serial = session.createNativeQuery("select nextval('record_number')", Long.class)
                .getSingleResult();
        return String.format("%s-%d-%06d", prefix, Days.today(clock).getYear(), serial);
    }
}
