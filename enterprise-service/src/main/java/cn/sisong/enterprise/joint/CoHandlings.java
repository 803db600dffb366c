package cn.sisong.enterprise.joint;

import cn.sisong.common.identity.DataScope;
import cn.sisong.common.page.ListQuery;
import cn.sisong.common.page.Page;
import cn.sisong.common.page.PageParams;
import cn.sisong.common.page.SortKey;
import cn.sisong.common.problem.Refusal;
import cn.sisong.common.problem.Text;
import cn.sisong.common.time.BusinessClock;
import cn.sisong.enterprise.issue.Issue;
import cn.sisong.enterprise.issue.Issues;
import cn.sisong.enterprise.issue.Recounted;
import cn.sisong.enterprise.sla.WorkCalendars;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.hibernate.Session;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** The departments asked to help. Whoever sees the issue sees them. */
@ApplicationScoped
public class CoHandlings implements PanacheRepositoryBase<CoHandling, UUID> {
    private static final String SELECT =
            "select c, d.name from CoHandling c join Department d on d.id = c.departmentId";

    private final Session session;
    private final Issues issues;
    private final WorkCalendars calendars;

    CoHandlings(Session session, Issues issues, WorkCalendars calendars) {
        this.session = session;
        this.issues = issues;
        this.calendars = calendars;
    }

    private record Counted(UUID id, Instant askedAt, int days) {}

    /** A changed calendar moves the days that were counted; its readers' tags stay. A day that the office named stays. */
    void recount(@Observes Recounted what) {
        if (what.issues().isEmpty()) {
            return;
        }
        var calendar = calendars.current();
        session.createSelectionQuery(
                        "select c.id, c.askedAt, c.days from CoHandling c"
                                + " where c.issueId in (:issues) and c.state = ASKED and c.days is not null",
                        Counted.class)
                .setParameter("issues", what.issues())
                .getResultList()
                .forEach(part -> {
                    var due = calendar.plusWorkingDays(
                            LocalDate.ofInstant(part.askedAt(), BusinessClock.ZONE), part.days());
                    session.createMutationQuery(
                                    "update CoHandling c set c.dueOn = :on, c.dueProvisional = :provisional where c.id = :id")
                            .setParameter("on", due.day())
                            .setParameter("provisional", due.provisional())
                            .setParameter("id", part.id())
                            .executeUpdate();
                });
    }

    /** What a department is asked, and its name. */
    record Row(CoHandling part, String departmentName) {}

    Page<Row> list(Issue issue, PageParams page) {
        return new ListQuery<>(session, Row.class, SELECT)
                .where("c.issueId = :issue", "issue", issue.id())
                .ascending(
                        page,
                        SortKey.instant("c.askedAt", row -> row.part().askedAt),
                        SortKey.id("c.id", row -> row.part().id));
    }

    Row get(DataScope scope, UUID issueId, UUID id) {
        var issue = issues.get(scope, issueId);
        return new ListQuery<>(session, Row.class, SELECT)
                .where("c.issueId = :issue", "issue", issue.id())
                .where("c.id = :id", "id", id)
                .single()
                .orElseThrow(() -> Refusal.notFound(Text.of("协办事项", "co-handling")));
    }

    /** The names of the departments that help with an issue, those asked first first. */
    public List<String> helpers(UUID issueId) {
        return session.createSelectionQuery("""
                        select d.name from CoHandling c join Department d on d.id = c.departmentId
                        where c.issueId = :issue and not c.returned group by d.id, d.name order by min(c.askedAt), d.id""", String.class)
                .setParameter("issue", issueId)
                .getResultList();
    }

    List<CoHandling> of(UUID issueId, String departmentId) {
        return list("issueId = ?1 and departmentId = ?2", issueId, departmentId);
    }

    boolean isAsked(UUID issueId, String departmentId) {
        return of(issueId, departmentId).stream().anyMatch(part -> part.state == CoHandlingState.ASKED);
    }

    boolean hasReturned(UUID issueId, String departmentId) {
        return of(issueId, departmentId).stream().anyMatch(part -> part.state == CoHandlingState.RETURNED);
    }
}
