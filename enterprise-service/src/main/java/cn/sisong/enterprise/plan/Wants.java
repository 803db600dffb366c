package cn.sisong.enterprise.plan;

import cn.sisong.common.identity.DataScope;
import cn.sisong.enterprise.firm.EnterpriseScope;
import cn.sisong.enterprise.firm.Survivors;
import cn.sisong.enterprise.sla.WorkCalendar;
import cn.sisong.enterprise.visit.PutOff;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.Session;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds what is not yet met: every period of every frequency, every target of every running campaign. */
@ApplicationScoped
class Wants {
    /** To the firm {@code e}, under whichever of its files, on a day that the want can be met on. */
    private static final String VISIT_IN_WINDOW = """
            (FILES) file(id) join visit v on v.enterprise_id = file.id
                where v.sort_on between FIRST and greatest(LAST, c.next)""".replace("FILES", Survivors.FILES);

    /**
     * A visit that meets a want, or will. One that the firm put off counts until the day that the firm named, and for
     * good once another was agreed on; after that a person decides when to ask again.
     */
    private static final String MEETS = VISIT_IN_WINDOW + """
             and (v.state = 'PLANNED' or v.state = 'DONE' and v.mode = 'ON_SITE'
                  or v.state = 'DECLINED' and (v.proposed_on >= :today or SETTLED))""".replace("SETTLED", PutOff.SETTLED.sql());

    /** What the firm said last when it put such a visit off. */
    private static final String PUT_OFF = """
            left join lateral (
                select true as said, v.proposed_on from VISIT_IN_WINDOW and v.state = 'DECLINED' WHO
                order by v.sort_on desc, v.id limit 1) d on true
            """.replace("VISIT_IN_WINDOW", VISIT_IN_WINDOW);

    /** A window that is left with days off only is met on the next working day, as it was planned. */
    private static final String MOVED = """
            left join unnest(cast(string_to_array(:off, ',') as date[]), cast(string_to_array(:next, ',') as date[]))
                as c(off, next) on c.off = greatest(BEGUN, :today)
            """;

    /** What was written down for somebody (代录) is a namesake's in its own task force first. */
    private static final String BY_WHOM = """
            and (s.member_id is null and (v.task_force_id = s.task_force_id or exists (
                  select 1 from visit_joiner j where j.visit_id = v.id and j.task_force_id = s.task_force_id))
              or s.member_id is not null and (v.author_subject = m.subject
                  or v.on_behalf_of = m.name and (v.task_force_id = s.task_force_id or not exists (
                      select 1 from task_force_member o where o.task_force_id = v.task_force_id and o.name = m.name))
                  or exists (
                      select 1 from visit_joiner j where j.visit_id = v.id and j.subject = m.subject)))""";

    /** Whoever has left, and a task force that has ended, visit nobody. */
    private static final String ACTIVE = """
            (f.valid_to is null or f.valid_to >= :today)
              and (s.member_id is null or m.ended_at is null and (m.valid_to is null or m.valid_to >= :today))""";

    private static final String BY_FREQUENCY =
            window("""
            select e.id as enterprise_id, f.id as task_force_id, case when f.id is not null then m.subject end as subject,
                   case when f.id is not null then m.name end as person,
                   case s.visit_frequency when 'MONTHLY' then '按月走访' else '按季走访' end as reason,
                   greatest(p.first_day, s.valid_from) as first_day, least(p.last_day, s.valid_to) as last_day,
                   d.said as put_off, d.proposed_on
            from assignment s join enterprise own on own.id = s.enterprise_id
            join enterprise e on e.id = coalesce(own.merged_into, own.id)
            left join task_force_member m on m.id = s.member_id
            left join task_force f on f.id = s.task_force_id and ACTIVE
            cross join lateral (
                select cast(g as date) as first_day, cast(g + u.step - interval '1 day' as date) as last_day
                from (select case s.visit_frequency when 'MONTHLY' then 'month' else 'quarter' end as unit,
                             case s.visit_frequency when 'MONTHLY' then interval '1 month' else interval '3 months' end
                                 as step) u
                     cross join lateral generate_series(
                         date_trunc(u.unit, cast(:today as timestamp)), cast(:until as timestamp), u.step) g) p
            MOVED PUT_OFF
            where s.ended_at is null and s.visit_frequency <> 'NONE'
              and s.valid_from <= :until and (s.valid_to is null or s.valid_to >= :today)
              and greatest(p.first_day, s.valid_from) <= :until
              and least(p.last_day, s.valid_to) >= greatest(p.first_day, s.valid_from, :today)
              and not exists (select 1 from MEETS WHO)
            """, BY_WHOM, "p.first_day", "p.last_day", "greatest(p.first_day, s.valid_from)");

    private static final String BY_CAMPAIGN = window("""
            select e.id, coalesce(k.task_force_id, a.id), k.subject, k.person,
                   g.name as reason, g.valid_from, g.valid_to, d.said, d.proposed_on
            from campaign g join campaign_target t on t.campaign_id = g.id and t.removed_at is null
            join enterprise own on own.id = t.enterprise_id
            join enterprise e on e.id = coalesce(own.merged_into, own.id)
            left join task_force a on a.id = g.task_force_id and (a.valid_to is null or a.valid_to >= :today)
            left join lateral (
                select s.task_force_id, m.subject, m.name as person
                from (FILES) file(id) join assignment s on s.enterprise_id = file.id
                join task_force f on f.id = s.task_force_id
                left join task_force_member m on m.id = s.member_id
                where s.ended_at is null and s.valid_from <= :today
                  and (s.valid_to is null or s.valid_to >= :today) and ACTIVE
                order by s.role, s.valid_from, s.id limit 1) k on true
            MOVED PUT_OFF
            where g.valid_from <= :until and g.valid_to >= :today
              and not exists (select 1 from MEETS)
            """, "", "g.valid_from", "g.valid_to", "g.valid_from");

    private static String window(String sql, String who, String first, String last, String begun) {
        return sql.replace("ACTIVE", ACTIVE)
                .replace("MOVED", MOVED)
                .replace("PUT_OFF", PUT_OFF)
                .replace("MEETS", MEETS)
                .replace("FILES", Survivors.FILES)
                .replace("WHO", who)
                .replace("FIRST", first)
                .replace("LAST", last)
                .replace("BEGUN", begun);
    }

    private static final String CHOSEN =
            " and e.id in (select coalesce(x.merged_into, x.id) from enterprise x where x.id in (:chosen))";

    private final Session session;
    private final EnterpriseScope firms;

    Wants(Session session, EnterpriseScope firms) {
        this.session = session;
        this.firms = firms;
    }

    /** Which part of the plan is asked for. */
    record Filter(LocalDate today, LocalDate until, UUID taskForceId, List<UUID> enterpriseIds, WorkCalendar calendar) {
        private List<LocalDate> daysOff() {
            return today.datesUntil(until.plusDays(1))
                    .filter(day -> !calendar.isWorkingDay(day))
                    .toList();
        }
    }

    /** Those of the files whose firm the caller sees. */
    List<UUID> seen(DataScope scope, List<UUID> ids) {
        var scoped = firms.on(scope, "e");
        var query = session.createNativeQuery(
                        "select c.id from enterprise c join enterprise e on e.id = coalesce(c.merged_into, c.id)"
                                + " where c.id in (:ids) and (" + scoped.sql() + ")",
                        UUID.class)
                .setParameter("ids", ids);
        scoped.parameters().forEach(query::setParameter);
        return query.getResultList();
    }

    /** All wants of the next firms in the order of their ids; one statement. */
    List<Want> next(DataScope scope, Filter filter, UUID after, int limit) {
        var scoped = firms.on(scope, "e");
        var member = !EnterpriseScope.isWide(scope);
        var off = filter.daysOff();
        var sql = "with want as (" + BY_FREQUENCY + " union all " + BY_CAMPAIGN + "), seen as ("
                + "select e.id as enterprise_id, e.name, w.task_force_id, f.name as force, w.subject, w.person, w.reason,"
                + " w.first_day, w.last_day, coalesce(w.put_off, false) as put_off, w.proposed_on"
                + " from want w join enterprise e on e.id = w.enterprise_id"
                + " left join task_force f on f.id = w.task_force_id where (" + scoped.sql() + ")"
                + (member ? " and w.task_force_id in (:ownForces)" : "")
                + (filter.taskForceId() == null ? "" : " and w.task_force_id = :force")
                + (filter.enterpriseIds() == null ? "" : CHOSEN)
                + (after == null ? "" : " and e.id > :after") + ")"
                + " select * from seen where enterprise_id in"
                + " (select distinct enterprise_id from seen order by enterprise_id limit :count)"
                + " order by enterprise_id, task_force_id, subject, last_day, reason";
        var query = session.createNativeQuery(sql, Want.class)
                .setParameter("today", filter.today())
                .setParameter("until", filter.until())
                .setParameter("off", joined(off.stream()))
                .setParameter("next", joined(off.stream().map(filter.calendar()::onOrAfter)))
                .setParameter("count", limit);
        scoped.parameters().forEach(query::setParameter);
        if (member) {
            query.setParameter("ownForces", scope.groups().isEmpty() ? List.of(new UUID(0, 0)) : scope.groups());
        }
        if (filter.taskForceId() != null) {
            query.setParameter("force", filter.taskForceId());
        }
        if (filter.enterpriseIds() != null) {
            query.setParameter("chosen", filter.enterpriseIds());
        }
        if (after != null) {
            query.setParameter("after", after);
        }
        return query.getResultList();
    }

    private static String joined(Stream<LocalDate> days) {
        return days.map(LocalDate::toString).collect(Collectors.joining(","));
    }
}
