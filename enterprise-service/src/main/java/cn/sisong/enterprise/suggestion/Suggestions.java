package cn.sisong.enterprise.suggestion;

import cn.sisong.common.identity.DataScope;
import cn.sisong.common.time.BusinessClock;
import cn.sisong.common.time.Days;
import cn.sisong.enterprise.department.Department;
import cn.sisong.enterprise.department.Departments;
import cn.sisong.enterprise.issue.Issue;
import cn.sisong.enterprise.issue.IssueScope;
import cn.sisong.enterprise.issue.IssueViews.Named;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.Session;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;

/** Finds what speaks for which department, in a fixed number of statements. */
@ApplicationScoped
class Suggestions {
    /** A picker with more proposals than this is the plain list again. */
    private static final int AT_MOST = 5;

    private final Session session;
    private final DepartmentDuties duties;
    private final Departments departments;
    private final IssueScope scopes;
    private final Clock clock;

    Suggestions(Session session, DepartmentDuties duties, Departments departments, IssueScope scopes, Clock clock) {
        this.session = session;
        this.duties = duties;
        this.departments = departments;
        this.scopes = scopes;
        this.clock = clock;
    }

    List<Suggestion> of(DataScope scope, Issue issue) {
        var ranking = new Ranking(issue.category())
                .proposed(departments
                        .withId(issue.proposedDepartmentId())
                        .map(Suggestions::named)
                        .orElse(null));
        duties.row(issue.category())
                .ifPresent(duty -> ranking.duty(Named.of(duty.departmentId(), duty.departmentName()), duty.note()));
        return ranking.histories(histories(scope, issue)).without(new HashSet<>(returnedBy(issue)));
    }

    /** Answered in the last year, within the caller's sight: the sample is what the caller could look up. */
    private List<Ranking.History> histories(DataScope scope, Issue issue) {
        var predicate = scopes.on(scope, "i");
        var query = session.createNativeQuery("""
                        select d.id, d.name, count(*) as handled,
                               count(*) filter (where i.replied_on <= i.solve_due_on) as on_time
                        from issue i join department d on d.id = i.department_id
                        where i.category = :category and i.created_at >= :since and i.replied_on is not null
                          and (""" + predicate.sql() + """
                        ) group by d.id, d.name order by handled desc, d.id limit :most""", Ranking.History.class)
                .setParameter("category", issue.category().name())
                .setParameter(
                        "since",
                        Days.today(clock)
                                .minusYears(1)
                                .atStartOfDay(BusinessClock.ZONE)
                                .toInstant())
                .setParameter("most", AT_MOST);
        predicate.parameters().forEach(query::setParameter);
        return query.getResultList();
    }

    private List<String> returnedBy(Issue issue) {
        return session.createNativeQuery(
                        "select department_id from issue_event where issue_id = :issue and department_id is not null"
                                + " and to_state = 'RETURNED' and from_state <> 'RETURNED'",
                        String.class)
                .setParameter("issue", issue.id())
                .getResultList();
    }

    private static Named named(Department department) {
        return new Named(department.id(), department.name());
    }
}
