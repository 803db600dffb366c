package cn.sisong.enterprise.issue;

import cn.sisong.common.identity.DataScope;
import cn.sisong.common.page.ListQuery;
import cn.sisong.common.page.Page;
import cn.sisong.common.page.PageParams;
import cn.sisong.common.page.SortKey;
import cn.sisong.common.problem.Refusal;
import cn.sisong.common.problem.Text;
import cn.sisong.enterprise.firm.Enterprises;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import org.hibernate.Session;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** The issues and their timelines. */
@ApplicationScoped
public class Issues implements PanacheRepositoryBase<Issue, UUID> {
    private static final Text ISSUE = Text.of("诉求", "issue");
    private static final Instant NEVER = Instant.parse("9999-12-31T00:00:00Z");

    private final Session session;
    private final IssueScope scopes;
    private final Enterprises enterprises;

    Issues(Session session, IssueScope scopes, Enterprises enterprises) {
        this.session = session;
        this.scopes = scopes;
        this.enterprises = enterprises;
    }

    /** The issue, or 404 when it is absent or out of sight. */
    public Issue get(DataScope scope, UUID id) {
        var predicate = scopes.on(scope, "i");
        var query = session.createSelectionQuery(
                        "from Issue i where i.id = :id and (" + predicate.hql() + ")", Issue.class)
                .setParameter("id", id);
        predicate.parameters().forEach(query::setParameter);
        return query.getResultStream().findFirst().orElseThrow(() -> Refusal.notFound(ISSUE));
    }

    /** Holds two issues, the second as it is now. In one order for everybody: else two callers could wait for each other. */
    void hold(Issue issue, Issue other) {
        if (issue.id.compareTo(other.id) < 0) {
            session.lock(issue, LockModeType.PESSIMISTIC_WRITE);
            session.refresh(other, LockModeType.PESSIMISTIC_WRITE);
        } else {
            session.refresh(other, LockModeType.PESSIMISTIC_WRITE);
            session.lock(issue, LockModeType.PESSIMISTIC_WRITE);
        }
    }

    Page<Row> list(DataScope scope, IssueFilter filter, PageParams page) {
        var query = rows().within(scopes.on(scope, "i"));
        filter.narrow(query, scope, enterprises.filesOrNull(filter.enterpriseId));
        return filter.byDue()
                ? query.bind("never", NEVER)
                        .ascending(
                                page,
                                SortKey.instant("coalesce(i.dueAt, :never)", Row::dueOrNever),
                                SortKey.id("i.id", Row::id))
                : query.descending(page, SortKey.instant("i.createdAt", Row::createdAt), SortKey.id("i.id", Row::id));
    }

    /** The next ids after one, of the issues of a filter: for an export, batch by batch. */
    public List<UUID> ids(DataScope scope, IssueFilter filter, UUID after, int most) {
        var query = new ListQuery<>(session, UUID.class, "select i.id from Issue i").within(scopes.on(scope, "i"));
        filter.narrow(query, scope, enterprises.filesOrNull(filter.enterpriseId));
        return query.where("i.id > :after", "after", after).all("i.id limit " + most);
    }

    /** The issues of visits, oldest first; whoever sees the visit sees that they exist. */
    public List<Row> ofVisits(Collection<UUID> visits) {
        return visits.isEmpty()
                ? List.of()
                : rows().where("i.visitId in (:visits)", "visits", visits).all("i.number");
    }

    /** The issues of some ids that the caller sees, by number. */
    public List<Row> ofIds(DataScope scope, Collection<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : rows().within(scopes.on(scope, "i"))
                        .where("i.id in (:ids)", "ids", ids)
                        .all("i.number");
    }

    /** Those of some issues with which a department helps; one that handed its part back does not. */
    List<UUID> helpedBy(String department, Collection<Issue> asked) {
        return session.createSelectionQuery(
                        "select c.issueId from CoHandling c where c.departmentId = :department and not c.returned"
                                + " and c.issueId in (:issues)",
                        UUID.class)
                .setParameter("department", department)
                .setParameter("issues", asked.stream().map(issue -> issue.id).toList())
                .getResultList();
    }

    Row row(UUID id) {
        return rows().where("i.id = :id", "id", id).single().orElseThrow(() -> Refusal.notFound(ISSUE));
    }

    private ListQuery<Row> rows() {
        return new ListQuery<>(session, Row.class, """
                select i.id, i.version, i.number, i.state, i.category, i.title, i.urgency, i.resolution,
                       e.id, e.name, e.creditCode, i.visitId, d.id, d.name, i.dueAt, i.nextReplyOn, i.awaited,
                       i.solveDueOn, i.solveDays, i.repliedOn, i.createdAt, p.id, p.name, i.marks, i.source,
                       i.dueProvisional, i.away,
                       coalesce(i.hintName, v.hintName), coalesce(i.hintCode, v.hintCode)
                from Issue i left join Enterprise c on c.id = i.enterpriseId
                             left join Enterprise e on e.id = coalesce(c.mergedInto, c.id)
                             left join Department d on d.id = i.departmentId
                             left join Department p on p.id = i.proposedDepartmentId
                             left join Visit v on v.id = i.visitId and i.enterpriseId is null\
                """);
    }

    /** An issue with the names beside its ids. */
    public record Row(
            UUID id,
            long version,
            String number,
            IssueState state,
            Category category,
            String title,
            Urgency urgency,
            Resolution resolution,
            UUID firmId,
            String firmName,
            String firmCode,
            UUID visitId,
            String departmentId,
            String departmentName,
            Instant dueAt,
            LocalDate nextReplyOn,
            Awaited awaited,
            LocalDate solveDueOn,
            Integer solveDays,
            LocalDate repliedOn,
            Instant createdAt,
            String proposedId,
            String proposedName,
            Marks marks,
            Source source,
            boolean dueProvisional,
            boolean away,
            String hintName,
            String hintCode) {
        /** The office's own clock runs. */
        boolean waitsForDispatch() {
            return dueAt != null
                    && (state == IssueState.SUBMITTED || state == IssueState.ACCEPTED || state == IssueState.REOPENED);
        }

        /** A department has handed it back, and the firm's day is still to come. */
        boolean waitsForRedispatch(LocalDate today) {
            return state == IssueState.RETURNED
                    && awaited.stepDueAt != null
                    && (solveDueOn == null || !today.isAfter(solveDueOn));
        }

        Instant dueOrNever() {
            return dueAt == null ? NEVER : dueAt;
        }
    }

    String nextNumber(int year) {
        var serial = session.createNativeQuery("select nextval('issue_number')", Long.class)
                .getSingleResult();
        return "WT-%d-%06d".formatted(year, serial);
    }

    /** By another system; a ledger may bear a system's name without taking its numbers. */
    boolean isRegistered(String sourceSystem, String sourceNumber) {
        return sourceSystem != null
                && count("sourceSystem = ?1 and sourceNumber = ?2 and source <> LEDGER", sourceSystem, sourceNumber)
                        > 0;
    }

    public List<Issue> raisedOn(UUID visitId) {
        return list("visitId", visitId);
    }

    void append(IssueEvent event) {
        session.persist(event);
    }

    List<IssueEvent> events(UUID issueId) {
        return session.createSelectionQuery(
                        "from IssueEvent v where v.issueId = :issue order by v.seq", IssueEvent.class)
                .setParameter("issue", issueId)
                .getResultList();
    }

    /** The timelines of several issues, read together. */
    Map<UUID, List<IssueEvent>> events(Collection<UUID> ids) {
        return session.createSelectionQuery(
                        "from IssueEvent v where v.issueId in (:issues) order by v.seq", IssueEvent.class)
                .setParameter("issues", ids)
                .getResultStream()
                .collect(Collectors.groupingBy(event -> event.issueId));
    }

    Page<TimelineRow> timeline(Issue issue, boolean newestFirst, PageParams page) {
        var order = SortKey.<TimelineRow>number("v.seq", row -> row.event().seq);
        var entries = new ListQuery<>(
                        session,
                        TimelineRow.class,
                        "select v, d.name from IssueEvent v left join Department d on d.id = v.departmentId")
                .where("v.issueId = :issue", "issue", issue.id);
        return newestFirst ? entries.descending(page, order) : entries.ascending(page, order);
    }

    record TimelineRow(IssueEvent event, String departmentName) {}
}
