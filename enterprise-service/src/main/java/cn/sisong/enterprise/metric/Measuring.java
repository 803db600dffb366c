package cn.sisong.enterprise.metric;

import cn.sisong.common.identity.DataScope;
import cn.sisong.common.identity.ScopePredicate;
import cn.sisong.enterprise.issue.Category;
import cn.sisong.enterprise.issue.IssueScope;
import cn.sisong.enterprise.metric.IssueMetrics.CategoryTime;
import cn.sisong.enterprise.metric.IssueMetrics.Pending;
import cn.sisong.enterprise.metric.IssueMetrics.Ratings;
import cn.sisong.enterprise.metric.IssueMetrics.Recheck;
import cn.sisong.enterprise.metric.IssueMetrics.Share;
import cn.sisong.enterprise.metric.IssueMetrics.UnreachedRecheck;
import cn.sisong.enterprise.sla.WorkCalendars;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Measures a period by the timelines, within the caller's sight, in a fixed number of statements. */
@ApplicationScoped
class Measuring {
    /** Every closing in the period; one by which the firm took its issue back ended no handling. */
    private static final String CLOSING = """
            from issue_event c join issue i on i.id = c.issue_id
            where c.to_state = 'CLOSED' and c.from_state <> 'CLOSED' and c.happened_on between :from and :to
              and c.resolution is distinct from 'WITHDRAWN'
              and i.area_path like :area and (SCOPE)
            """;

    /** The last closing of each issue in the period. */
    private static final String CLOSED = """
            with closed as (
                select distinct on (c.issue_id) c.issue_id, c.seq, c.happened_on, c.actor_kind,
                    i.source = 'LEDGER' as from_ledger
            """ + CLOSING + """
                order by c.issue_id, c.seq desc
            )
            """;

    private static final int FETCHED = 2_000;

    private final Session session;
    private final IssueScope scopes;
    private final WorkCalendars calendars;

    Measuring(Session session, IssueScope scopes, WorkCalendars calendars) {
        this.session = session;
        this.scopes = scopes;
        this.calendars = calendars;
    }

    /** The days of the period, and the area's path as a pattern. */
    record Period(LocalDate from, LocalDate to, String area) {}

    /** An old ledger does not tell who closed without the firm, so its issues are not among those asked. */
    private record Ends(long maturing, long asked, long unanswered) {}

    /** In one transaction: PostgreSQL hands rows over bit by bit only within one. */
    @Transactional
    IssueMetrics of(DataScope scope, Period period, LocalDate today) {
        var predicate = scopes.on(scope, "i");
        var ends = ends(predicate, period, today);
        var rechecks = rechecks(predicate, period);
        return new IssueMetrics(
                period.from(),
                period.to(),
                times(predicate, period),
                reopened(predicate, period),
                ends.maturing(),
                Share.of(ends.unanswered(), ends.asked()),
                pending(predicate, period),
                rechecks.stream()
                        .filter(Rechecked::stillSolved)
                        .map(Rechecked::view)
                        .toList(),
                rechecks.stream()
                        .filter(Predicate.not(Rechecked::stillSolved))
                        .map(Rechecked::unreached)
                        .toList(),
                ratings(predicate, period));
    }

    /**
     * Of what fell due in the period, by what was asked and how it ended; what is still open is counted beside, not in.
     * Whether something stays solved is a question only about what was called solved.
     */
    private List<Rechecked> rechecks(ScopePredicate predicate, Period period) {
        var sql = """
                select r.after_days, r.question = 'STILL_SOLVED',
                       count(*) filter (where r.state in ('FINE', 'RECURRED', 'SOLVED', 'UNSOLVED', 'UNANSWERED')),
                       count(*) filter (where r.state in ('FINE', 'RECURRED', 'SOLVED', 'UNSOLVED')),
                       count(*) filter (where r.state in ('RECURRED', 'UNSOLVED')),
                       count(*) filter (where r.state in ('WAITING', 'DUE', 'ASKED')),
                       count(*) filter (where r.state = 'NOT_ASKED')
                from recheck r join issue i on i.id = r.issue_id
                where r.due_on between :from and :to and i.area_path like :area and (SCOPE)
                group by 2, r.after_days order by r.after_days""";
        return bind(sql, Rechecked.class, predicate, period).getResultList();
    }

    private record Rechecked(
            int afterDays, boolean stillSolved, long settled, long answered, long troubled, long open, long notAsked) {
        UnreachedRecheck unreached() {
            return new UnreachedRecheck(
                    afterDays,
                    Share.of(answered, settled),
                    Share.of(settled - answered, settled),
                    Share.of(answered - troubled, answered),
                    open,
                    notAsked);
        }

        Recheck view() {
            return new Recheck(
                    afterDays,
                    Share.of(answered, settled),
                    Share.of(settled - answered, settled),
                    Share.of(troubled, answered),
                    open,
                    notAsked);
        }
    }

    private Ratings ratings(ScopePredicate predicate, Period period) {
        var sql = """
                select count(*) filter (where a.rating is not null),
                       count(*) filter (where a.rating = 'SATISFIED'),
                       count(*) filter (where a.rating = 'BASICALLY'),
                       count(*) filter (where a.rating = 'DISSATISFIED')
                from firm_answer a join issue i on i.id = a.issue_id
                where a.answered_on between :from and :to and i.area_path like :area and (SCOPE)""";
        return bind(sql, Ratings.class, predicate, period).getSingleResult();
    }

    private List<CategoryTime> times(ScopePredicate predicate, Period period) {
        Map<Category, List<Integer>> days;
        try (var turns = turns(predicate, period)) {
            days = Waits.of(turns.iterator(), calendars.current());
        }
        return Arrays.stream(Category.values())
                .filter(days::containsKey)
                .map(one -> time(one, days.get(one)))
                .toList();
    }

    private static CategoryTime time(Category category, List<Integer> days) {
        var sample = new Sample(days.stream().mapToInt(Integer::intValue).toArray());
        return new CategoryTime(
                category,
                category.label(),
                sample.size(),
                sample.size() >= Sample.ENOUGH,
                sample.percentile(50),
                sample.percentile(90));
    }

    /** The changes of state of the closed issues up to their closing, issue by issue; read as they come, never all at once. */
    private Stream<Waits.Turn> turns(ScopePredicate predicate, Period period) {
        var sql = CLOSED + """
                select i.id, i.category, v.to_state, v.happened_at
                from closed join issue i on i.id = closed.issue_id
                            join issue_event v on v.issue_id = i.id and v.seq <= closed.seq
                                              and v.from_state is distinct from v.to_state
                order by i.id, v.seq""";
        return bind(sql, Waits.Turn.class, predicate, period)
                .setFetchSize(FETCHED)
                .getResultStream();
    }

    /** An issue that was closed once more has come back all the same: every closing is looked at, each issue counts once. */
    private Share reopened(ScopePredicate predicate, Period period) {
        var sql = """
                select count(distinct c.issue_id) as n, count(distinct c.issue_id) filter (where exists (
                           select 1 from issue_event r where r.issue_id = c.issue_id and r.seq > c.seq
                             and r.to_state = 'REOPENED' and r.from_state <> 'REOPENED'
                             and r.happened_on <= c.happened_on + 90)) as reopened
                """ + CLOSING;
        var found = bind(sql, Reopened.class, predicate, period).getSingleResult();
        return Share.of(found.reopened(), found.n());
    }

    private record Reopened(long n, long reopened) {}

    private Ends ends(ScopePredicate predicate, Period period, LocalDate today) {
        var sql = CLOSED + """
                select count(*) filter (where closed.happened_on + 90 > :today),
                       count(*) filter (where not closed.from_ledger),
                       count(*) filter (where not closed.from_ledger and closed.actor_kind = 'SUPERVISION')
                from closed""";
        return bind(sql, Ends.class, predicate, period)
                .setParameter("today", today)
                .getSingleResult();
    }

    /** A stock: where each issue stood at the end of the last day. */
    private Pending pending(ScopePredicate predicate, Period period) {
        var sql = """
                with stood as (
                    select distinct on (v.issue_id) v.issue_id, v.to_state, v.next_reply_on
                    from issue_event v join issue i on i.id = v.issue_id
                    where v.from_state is distinct from v.to_state and v.happened_on <= :to
                      and exists (select 1 from issue_event p where p.issue_id = v.issue_id
                                  and p.to_state = 'PENDING_COMMITMENT' and p.happened_on <= :to)
                      and i.area_path like :area and (SCOPE)
                    order by v.issue_id, v.seq desc
                )
                select count(*), count(*) filter (where next_reply_on < :to)
                from stood where to_state = 'PENDING_COMMITMENT'""";
        return bind(sql, Pending.class, predicate, period).getSingleResult();
    }

    private <T> NativeQuery<T> bind(String sql, Class<T> type, ScopePredicate predicate, Period period) {
        var query = session.createNativeQuery(sql.replace("SCOPE", predicate.sql()), type);
        predicate.parameters().forEach(query::setParameter);
        if (sql.contains(":from")) {
            query.setParameter("from", period.from());
        }
        return query.setParameter("to", period.to()).setParameter("area", period.area());
    }
}
