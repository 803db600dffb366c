package cn.sisong.enterprise.ledger;

import cn.sisong.common.identity.DataScope;
import cn.sisong.enterprise.exporting.Batches;
import cn.sisong.enterprise.exporting.RowFile;
import cn.sisong.enterprise.firm.EnterpriseScope;
import cn.sisong.enterprise.issue.IssueFilter;
import cn.sisong.enterprise.issue.Issues;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.Session;

import java.io.IOException;
import java.util.List;
import java.util.UUID;

/** The 问题台账 of a filter. */
@ApplicationScoped
class IssueExport {
    /** What the timeline tells, in one statement a batch. */
    private static final String ROWS = """
            select i.id, i.number, coalesce(e.name, i.hint_name) as name,
                coalesce(e.credit_code, i.hint_code) as credit_code, i.category, i.title,
                coalesce(nullif(i.description, ''), i.title) as description, i.urgency, i.contact,
                raised.happened_on as reported_on, dispatched.happened_on as dispatched_on, d.name as department,
                i.solve_due_on as due_on, replied.comment as progress, closed.happened_on as closed_on, i.resolution,
                case when i.state = 'PENDING_COMMITMENT' then i.next_reply_on end as next_reply_on,
                closed.actor_kind = 'FIRM' as confirmed,
                case when i.department_id = :handling or exists (select 1 from co_handling h
                        where h.issue_id = i.id and h.department_id = :handling and not h.returned)
                    then null else coalesce(l.rating, i.ledger_rating) end as rating,
                i.state,
                case when i.source = 'LEDGER' then raised.comment end as remark
            from issue i
            left join enterprise c on c.id = i.enterprise_id
            left join enterprise e on e.id = coalesce(c.merged_into, c.id)
            left join department d on d.id = i.department_id
            left join lateral (select v.happened_on, v.comment from issue_event v
                where v.issue_id = i.id order by v.seq limit 1) raised on true
            left join lateral (select v.happened_on from issue_event v
                where v.issue_id = i.id and v.to_state = 'DISPATCHED' and v.from_state <> 'DISPATCHED'
                order by v.seq desc limit 1) dispatched on true
            left join lateral (select v.comment from issue_event v
                where v.issue_id = i.id and v.comment is not null
                  and (v.to_state in ('REPLIED', 'PENDING_COMMITMENT') and v.from_state <> v.to_state
                       or v.type = 'LEDGER')
                order by v.seq desc limit 1) replied on true
            left join lateral (select v.happened_on, v.actor_kind from issue_event v
                where v.issue_id = i.id and i.state = 'CLOSED' and v.to_state = 'CLOSED' and v.from_state <> 'CLOSED'
                order by v.seq desc limit 1) closed on true
            left join lateral (select k.rating from firm_answer k
                where k.issue_id = i.id and k.rating is not null
                order by k.answered_at desc limit 1) l on true
            where i.id in (:ids) order by i.id
            """;

    private final Session session;
    private final Issues issues;

    IssueExport(Session session, Issues issues) {
        this.session = session;
        this.issues = issues;
    }

    void write(DataScope scope, IssueFilter filter, RowFile file) throws IOException {
        Batches.each(
                new UUID(0, 0),
                (after, most) -> batch(scope, filter, after, most),
                IssueLine::id,
                row -> file.write(row.cells()));
    }

    /** Whoever works on an issue does not hear how the firm rates it, whatever else that person may be. */
    private static String handling(DataScope scope) {
        return EnterpriseScope.isDepartment(scope) ? scope.department() : "";
    }

    private List<IssueLine> batch(DataScope scope, IssueFilter filter, UUID after, int most) {
        var ids = issues.ids(scope, filter, after, most);
        return ids.isEmpty()
                ? List.of()
                : session.createNativeQuery(ROWS, IssueLine.class)
                        .setParameter("ids", ids)
                        .setParameter("handling", handling(scope))
                        .getResultList();
    }
}
