package cn.sisong.project.timeline;

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
import java.util.Optional;
import java.util.UUID;

/** Keeps and tells what happened. Whoever asks has found the project within scope before. */
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

    public Page<TimelineItem> of(UUID project, PageParams page) {
        return new ListQuery<>(session, TimelineItem.class, """
                        select v.seq, v.action, v.fromStage, v.toStage, v.happenedOn, v.recordedAt, v.actorName,
                               v.evidenceKind, v.evidenceReference, v.evidenceNote, v.comment
                        from LifeEvent v""")
                .where("v.projectId = :project", "project", project)
                .ascending(page, SortKey.number("v.seq", TimelineItem::seq));
    }

    /** The day of the last step, before which nothing further can have happened. A correction is no step. */
    public LocalDate lastDay(UUID project) {
        return session.createSelectionQuery("""
                        select max(v.happenedOn) from LifeEvent v
                        where v.projectId = :project and (v.fromStage is null or v.fromStage <> v.toStage)""", LocalDate.class)
                .setParameter("project", project)
                .getSingleResult();
    }

    /** The day on which a stage was reached for the first time. */
    public Optional<LocalDate> reachedOn(UUID project, String stage) {
        return Optional.ofNullable(session.createSelectionQuery(
                        "select min(v.happenedOn) from LifeEvent v where v.projectId = :project and v.toStage = :stage",
                        LocalDate.class)
                .setParameter("project", project)
                .setParameter("stage", stage)
                .getSingleResult());
    }

    /** What people call a project, for example {@code XM-2026-000123}. */
    public String nextNumber() {
        var serial = session.createNativeQuery("select nextval('project_number')", Long.class)
                .getSingleResult();
        return String.format("XM-%d-%06d", Days.today(clock).getYear(), serial);
    }
}
