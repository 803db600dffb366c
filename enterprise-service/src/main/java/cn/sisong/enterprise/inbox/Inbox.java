package cn.sisong.enterprise.inbox;

import cn.sisong.common.identity.DataScope;
import cn.sisong.common.identity.ScopePredicate;
import cn.sisong.common.page.Page;
import cn.sisong.common.page.PageParams;
import cn.sisong.enterprise.firm.EnterpriseScope;
import cn.sisong.enterprise.issue.IssueScope;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.Session;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The items, each person's own view of them, and what each has read. An item about an issue or a firm is shown as long as
 * that is in the person's sight: what went to another department takes its title and its words along.
 */
@ApplicationScoped
public class Inbox {
    /** Counting further would tell nobody more. */
    static final int COUNTED = 100;

    private final Session session;
    private final IssueScope issues;
    private final EnterpriseScope firms;

    Inbox(Session session, IssueScope issues, EnterpriseScope firms) {
        this.session = session;
        this.issues = issues;
        this.firms = firms;
    }

    /** @return a condition over {@code inbox_item i} */
    private ScopePredicate on(DataScope scope) {
        var issue = issues.on(scope, "q");
        var firm = firms.on(scope, "e");
        Map<String, Object> parameters = new HashMap<>(issue.parameters());
        parameters.putAll(firm.parameters());
        parameters.put("me", scope.subject());
        parameters.put("roles", scope.roles().toArray(String[]::new));
        parameters.put("department", scope.department());
        parameters.put("area", scope.areaPattern());
        return new ScopePredicate(
                Audience.reaches(":me", "cast(:roles as text[])", ":department", ":area")
                        + " and (i.issueId is null or exists (select 1 from Issue q where q.id = i.issueId and ("
                        + issue.hql() + "))) and (i.enterpriseId is null or exists (select 1 from Enterprise e"
                        + " where e.id = i.enterpriseId and (" + firm.hql() + ")))",
                parameters);
    }

    /** Whether an item is in somebody's inbox, also for who would tell that person outside the system. */
    public boolean shows(DataScope scope, UUID item) {
        var predicate = on(scope);
        var query = session.createNativeQuery(
                        "select count(*) from inbox_item i where i.id = :item and " + predicate.sql(), Long.class)
                .setParameter("item", item);
        predicate.parameters().forEach(query::setParameter);
        return query.getSingleResult() > 0;
    }

    private record Row(
            UUID id,
            String kind,
            String title,
            String detail,
            UUID issueId,
            String number,
            UUID enterpriseId,
            UUID visitId,
            Instant occurredAt,
            Instant readAt) {
        InboxView view() {
            var known = InboxKind.valueOf(kind);
            return new InboxView(
                    id,
                    known,
                    known.label(),
                    title,
                    detail,
                    issueId,
                    number,
                    enterpriseId,
                    visitId,
                    occurredAt,
                    readAt);
        }
    }

    Page<InboxView> list(DataScope scope, boolean unread, PageParams page) {
        var predicate = on(scope);
        var after = page.after(UUID::fromString).orElse(null);
        var query = session.createNativeQuery(
                """
                        select i.id, i.kind, i.title, i.detail, i.issue_id, s.number, i.enterprise_id, i.visit_id,
                               i.occurred_at, r.read_at
                        from inbox_item i left join issue s on s.id = i.issue_id
                             left join inbox_read r on r.item_id = i.id and r.subject = :me
                        where """ + " " + predicate.sql() + (unread ? " and r.read_at is null" : "")
                        + (after == null ? "" : " and i.id < :after") + " order by i.id desc",
                Row.class);
        predicate.parameters().forEach(query::setParameter);
        if (after != null) {
            query.setParameter("after", after);
        }
        return page.cut(
                        query.setMaxResults(page.fetch()).getResultList(),
                        row -> List.of(row.id().toString()))
                .map(Row::view);
    }

    /** Up to {@link #COUNTED}. */
    long unread(DataScope scope) {
        var predicate = on(scope);
        var query = session.createNativeQuery(
                "select count(*) from (select 1 from inbox_item i where " + predicate.sql()
                        + " and not exists (select 1 from inbox_read r where r.item_id = i.id and r.subject = :me)"
                        + " limit " + COUNTED + ") counted",
                Long.class);
        predicate.parameters().forEach(query::setParameter);
        return query.getSingleResult();
    }

    /** Marks items in sight as read, those named or all up to one; what is read already stays read when it was. */
    int read(DataScope scope, List<UUID> ids, UUID upTo, Instant now) {
        var predicate = on(scope);
        var which = upTo == null ? "i.id in (:ids)" : "i.id <= :upTo";
        var insert = session.createNativeMutationQuery(
                "insert into inbox_read (subject, item_id, read_at) select :me, i.id, :now from inbox_item i where "
                        + which + " and " + predicate.sql() + " on conflict do nothing");
        predicate.parameters().forEach(insert::setParameter);
        insert.setParameter("now", now);
        if (upTo == null) {
            insert.setParameterList("ids", ids);
        } else {
            insert.setParameter("upTo", upTo);
        }
        return insert.executeUpdate();
    }
}
