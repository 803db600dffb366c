package cn.sisong.enterprise.inbox;

import cn.sisong.common.identity.DataScope;
import cn.sisong.common.identity.ScopePredicate;
import cn.sisong.common.page.Page;
import cn.sisong.common.page.PageParams;
import cn.sisong.common.problem.ErrorCode;
import cn.sisong.common.problem.Refusal;
import cn.sisong.common.problem.Text;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.Session;
import org.hibernate.query.CommonQueryContract;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The items, each person's own view of them, and what each has read. */
@ApplicationScoped
class Inbox {
    /** Counting further would tell nobody more. */
    static final int COUNTED = 100;

    private final Session session;

    Inbox(Session session) {
        this.session = session;
    }

    /** What a person hears: what is said to them, to their department, and to the office of their area if they are it. */
    static ScopePredicate on(DataScope scope, String item) {
        var ways = new ArrayList<String>();
        Map<String, Object> parameters = new LinkedHashMap<>();
        ways.add(item + ".subject = :scopeSubject");
        parameters.put("scopeSubject", scope.subject());
        if (scope.hasAnyRole("handler") && !scope.department().isEmpty()) {
            ways.add(item + ".departmentId = :scopeDepartment");
            parameters.put("scopeDepartment", scope.department());
        }
        if (scope.hasAnyRole("dispatcher")) {
            ways.add("(" + item + ".office and " + item + ".areaPath like :scopeArea)");
            parameters.put("scopeArea", scope.areaPattern());
        }
        return new ScopePredicate(String.join(" or ", ways), parameters);
    }

    private record Row(
            UUID id,
            String kind,
            String title,
            String detail,
            UUID issueId,
            String number,
            Instant occurredAt,
            Instant readAt) {
        InboxView view() {
            var known = InboxKind.valueOf(kind);
            return new InboxView(id, known, known.label(), title, detail, issueId, number, occurredAt, readAt);
        }
    }

    Page<InboxView> list(DataScope scope, boolean unread, PageParams page) {
        var predicate = on(scope, "i");
        var after = after(page);
        var query = session.createNativeQuery(
                """
                        select i.id, i.kind, i.title, i.detail, i.issue_id, s.number, i.occurred_at, r.read_at
                        from inbox_item i join issue s on s.id = i.issue_id
                             left join inbox_read r on r.item_id = i.id and r.subject = :me
                        where (""" + predicate.sql() + ")" + (unread ? " and r.read_at is null" : "")
                        + (after == null ? "" : " and i.id < :after") + " order by i.id desc",
                Row.class);
        bind(query, scope, predicate);
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
        var predicate = on(scope, "i");
        var query = session.createNativeQuery(
                "select count(*) from (select 1 from inbox_item i where (" + predicate.sql()
                        + ") and not exists (select 1 from inbox_read r where r.item_id = i.id and r.subject = :me)"
                        + " limit " + COUNTED + ") counted",
                Long.class);
        bind(query, scope, predicate);
        return query.getSingleResult();
    }

    /** Marks items in sight as read, those named or all up to one; what is read already stays read when it was. */
    int read(DataScope scope, List<UUID> ids, UUID upTo, Instant now) {
        var predicate = on(scope, "i");
        var which = upTo == null ? "i.id in (:ids)" : "i.id <= :upTo";
        var insert = session.createNativeMutationQuery(
                "insert into inbox_read (subject, item_id, read_at) select :me, i.id, :now from inbox_item i where "
                        + which + " and (" + predicate.sql() + ") on conflict do nothing");
        bind(insert, scope, predicate);
        insert.setParameter("now", now);
        if (upTo == null) {
            insert.setParameterList("ids", ids);
        } else {
            insert.setParameter("upTo", upTo);
        }
        return insert.executeUpdate();
    }

    private static void bind(CommonQueryContract query, DataScope scope, ScopePredicate predicate) {
        query.setParameter("me", scope.subject());
        predicate.parameters().forEach(query::setParameter);
    }

    private static UUID after(PageParams page) {
        try {
            return page.after().map(key -> UUID.fromString(key.get(0))).orElse(null);
        } catch (IllegalArgumentException notAnId) {
            throw new Refusal(
                    ErrorCode.MALFORMED_CURSOR,
                    Text.of("翻页游标无效,请从第一页重新查询", "The cursor is invalid; start at the first page"));
        }
    }
}
