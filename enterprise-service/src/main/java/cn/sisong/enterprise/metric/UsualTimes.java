package cn.sisong.enterprise.metric;

import cn.sisong.common.time.Days;
import cn.sisong.enterprise.issue.Category;
import cn.sisong.enterprise.issue.Issue;
import cn.sisong.enterprise.sla.WorkCalendars;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.Session;

import java.time.Clock;
import java.util.List;
import java.util.UUID;

/**
 * What a firm may expect: the real working days of similar past issues, those of its category in its area that were
 * closed within a year. Only numbers leave here, and none that rests on a few, so anybody may read them.
 */
@ApplicationScoped
public class UsualTimes {
    /** The newest are enough to say what is usual, and keep the question cheap for whoever asks it without an account. */
    private static final int NEWEST = 200;

    /** Of the issues alike so many are looked at, the last raised: no category of no area makes the question a long one. */
    private static final int LOOKED_AT = 2_000;

    private final Session session;
    private final WorkCalendars calendars;
    private final Clock clock;

    UsualTimes(Session session, WorkCalendars calendars, Clock clock) {
        this.session = session;
        this.calendars = calendars;
        this.clock = clock;
    }

    /** For issues like this one; it does not count itself. */
    public UsualTime like(UUID issueId) {
        var issue = session.find(Issue.class, issueId);
        return of(issue.category(), issue.areaPath(), issueId);
    }

    /** For a category in an area, before there is an issue. */
    public UsualTime of(Category category, String areaPath) {
        return of(category, areaPath, new UUID(0, 0));
    }

    private UsualTime of(Category category, String areaPath, UUID except) {
        var today = Days.today(clock);
        var turns = session.createNativeQuery("""
                        with alike as materialized (
                            select i.id from issue i
                            where i.category = :category and i.area_path like :area || '%' and i.id <> :except
                            order by i.id desc limit :lookedAt
                        ), closed as (
                            select a.id as issue_id, last.seq from alike a cross join lateral (
                                select c.seq, c.happened_on from issue_event c
                                where c.issue_id = a.id and c.to_state = 'CLOSED' and c.from_state <> 'CLOSED'
                                  and c.resolution is distinct from 'WITHDRAWN'
                                  and c.happened_on > :yearAgo and c.happened_on <= :today
                                order by c.seq desc limit 1) last
                            order by last.happened_on desc, a.id desc limit :newest
                        )
                        select v.issue_id, :category, v.to_state, v.happened_at
                        from closed join issue_event v on v.issue_id = closed.issue_id and v.seq <= closed.seq
                                                      and v.from_state is distinct from v.to_state
                        order by v.issue_id, v.seq""", Waits.Turn.class)
                .setParameter("yearAgo", today.minusYears(1))
                .setParameter("today", today)
                .setParameter("category", category.name())
                .setParameter("area", areaPath)
                .setParameter("except", except)
                .setParameter("lookedAt", LOOKED_AT)
                .setParameter("newest", NEWEST)
                .getResultList();
        return UsualTime.of(Waits.of(turns.iterator(), calendars.current()).getOrDefault(category, List.of()));
    }
}
