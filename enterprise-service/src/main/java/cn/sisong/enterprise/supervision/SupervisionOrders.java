package cn.sisong.enterprise.supervision;

import cn.sisong.common.identity.DataScope;
import cn.sisong.common.page.ListQuery;
import cn.sisong.common.page.Page;
import cn.sisong.common.page.PageParams;
import cn.sisong.common.page.SortKey;
import cn.sisong.common.problem.Refusal;
import cn.sisong.common.problem.Text;
import cn.sisong.enterprise.issue.Capacities;
import cn.sisong.enterprise.issue.Issue;
import cn.sisong.enterprise.issue.IssueScope;
import cn.sisong.enterprise.issue.IssueStep.Actor;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.Session;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The supervision orders. Whoever sees the issue sees its orders. */
@ApplicationScoped
public class SupervisionOrders implements PanacheRepositoryBase<SupervisionOrder, UUID> {
    private static final String SELECT = """
            select o, i, e.name, d.name from SupervisionOrder o join Issue i on i.id = o.issueId
            left join Enterprise c on c.id = i.enterpriseId left join Enterprise e on e.id = coalesce(c.mergedInto, c.id)
            left join Department d on d.id = i.departmentId""";

    private final Session session;
    private final IssueScope scopes;

    SupervisionOrders(Session session, IssueScope scopes) {
        this.session = session;
        this.scopes = scopes;
    }

    /** An order and what it is about. */
    record Row(SupervisionOrder order, Issue issue, String firmName, String departmentName) {
        /** Whoever gave the order, answers it or answers for the issue needs the numbers in its words. */
        boolean showsNumbers(DataScope scope) {
            var capacities = Capacities.of(scope, issue);
            return capacities.contains(Actor.SUPERVISION)
                    || capacities.contains(Actor.UNIT)
                    || capacities.contains(Actor.OFFICE);
        }
    }

    /** What stands in the query string of the list. */
    record Filter(UUID issueId, List<OrderState> states, LocalDate lateOn) {}

    Page<Row> list(DataScope scope, Filter filter, PageParams page) {
        var query = new ListQuery<>(session, Row.class, SELECT)
                .within(scopes.on(scope, "i"))
                .where("o.issueId = :issue", "issue", filter.issueId())
                .where("o.state in (:states)", "states", filter.states())
                .where("o.state = OPEN and o.answerBy < :today", "today", filter.lateOn());
        return query.descending(
                page, SortKey.instant("o.issuedAt", row -> row.order().issuedAt), SortKey.id("o.id", row -> row.order()
                        .id));
    }

    Row get(DataScope scope, UUID id) {
        return new ListQuery<>(session, Row.class, SELECT)
                .within(scopes.on(scope, "i"))
                .where("o.id = :id", "id", id)
                .single()
                .orElseThrow(() -> Refusal.notFound(Text.of("督办单", "supervision order")));
    }

    Optional<SupervisionOrder> ofIssue(UUID issueId, UUID id) {
        return find("issueId = ?1 and id = ?2", issueId, id).firstResultOptional();
    }

    /** The order of an issue that was issued last. */
    Optional<SupervisionOrder> newest(UUID issueId) {
        return find("issueId = ?1 order by issuedAt desc, id desc", issueId).firstResultOptional();
    }

    String nextNumber(int year) {
        var serial = session.createNativeQuery("select nextval('supervision_order_number')", Long.class)
                .getSingleResult();
        return "DB-%d-%06d".formatted(year, serial);
    }
}
