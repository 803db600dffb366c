package cn.sisong.project.progress;

import cn.sisong.common.change.Change;
import cn.sisong.common.change.Changes;
import cn.sisong.common.identity.Caller;
import cn.sisong.common.identity.DataScope;
import cn.sisong.common.problem.Refusal;
import cn.sisong.common.problem.Text;
import cn.sisong.common.time.Days;
import cn.sisong.project.project.Projects;
import cn.sisong.project.timeline.Timelines;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.Session;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;

/** The monthly reports of the projects within scope. */
@ApplicationScoped
class ProgressReports {
    private final Session session;
    private final Projects projects;
    private final Timelines timelines;
    private final Changes changes;
    private final Caller caller;
    private final Clock clock;

    ProgressReports(
            Session session, Projects projects, Timelines timelines, Changes changes, Caller caller, Clock clock) {
        this.session = session;
        this.projects = projects;
        this.timelines = timelines;
        this.changes = changes;
        this.caller = caller;
        this.clock = clock;
    }

    /** One report per month as it was known at the end of a day, oldest first. */
    List<ProgressView> list(DataScope scope, UUID project, LocalDate asOf) {
        return ProgressView.of(known(projects.get(scope, project).id(), asOf));
    }

    ProgressView add(DataScope scope, UUID projectId, NewProgress report) {
        var project = projects.get(scope, projectId).id();
        var today = Days.today(clock);
        if (YearMonth.parse(report.month()).isAfter(YearMonth.from(today))) {
            throw Refusal.invalid("future-date", "/month", Text.of("不能填报将来的月份", "A month to come cannot be reported"));
        }
        var started = timelines
                .reachedOn(project, "STARTED")
                .orElseThrow(() -> Refusal.rule(
                        "not-started", "/month", Text.of("项目尚未开工,不填报月进度", "The project has not been started")));
        if (YearMonth.parse(report.month()).isBefore(YearMonth.from(started))) {
            throw Refusal.rule(
                    "before-start",
                    "/month",
                    Text.of(
                            "项目 " + started + " 开工,不填报此前月份的进度",
                            "The project was started on " + started + "; earlier months have no progress"));
        }
        var revision = lastRevision(project, report.month()) + 1;
        if (revision > 1 && (report.note() == null || report.note().isBlank())) {
            throw Refusal.rule(
                    "correction-without-reason",
                    "/note",
                    Text.of("该月已填报,更正须在 note 写明原因", "The month was reported; say why it is corrected"));
        }
        var row = new Progress(project, report, revision, caller.subject(), caller.name(), clock.instant());
        session.persist(row);
        session.flush();
        var view = list(scope, project, today).stream()
                .filter(month -> month.month().equals(report.month()))
                .findFirst()
                .orElseThrow();
        changes.record(new Change("progress.reported", "progress", row.id, revision, null, view));
        return view;
    }

    private List<Progress> known(UUID project, LocalDate asOf) {
        return session.createSelectionQuery("""
                        from Progress g where g.projectId = :project and g.recordedAt < :known
                        and not exists (select 1 from Progress h where h.projectId = g.projectId
                            and h.month = g.month and h.revision > g.revision and h.recordedAt < :known)
                        order by g.month""", Progress.class)
                .setParameter("project", project)
                .setParameter("known", Days.endOf(asOf))
                .getResultList();
    }

    private int lastRevision(UUID project, String month) {
        return session.createSelectionQuery("""
                        select coalesce(max(g.revision), 0) from Progress g
                        where g.projectId = :project and g.month = :month""", Integer.class)
                .setParameter("project", project)
                .setParameter("month", YearMonth.parse(month).atDay(1))
                .getSingleResult();
    }
}
