package cn.sisong.enterprise.plan;

import cn.sisong.common.identity.DataScope;
import cn.sisong.enterprise.firm.EnterpriseScope;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.Session;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Finds what is not yet met: every period of every frequency, every target of every running campaign. */
@ApplicationScoped
class Wants {
    /** A visit that meets a want, or will, or was put off by the firm: then a person decides when to ask again. */
    private static final String MEETS = """
            (v.enterprise_id = WHOSE or v.enterprise_id = (select y.merged_into from enterprise y where y.id = WHOSE))
              and v.sort_on between FIRST and LAST
              and (v.state in ('PLANNED', 'DECLINED') or v.state = 'DONE' and v.mode = 'ON_SITE')""";

    private static final String BY_FREQUENCY = """
            select s.enterprise_id, s.task_force_id, m.subject, m.name as person,
                   case s.visit_frequency when 'MONTHLY' then '按月走访' else '按季走访' end as reason,
                   greatest(p.first_day, s.valid_from) as first_day, least(p.last_day, s.valid_to) as last_day
            from assignment s left join task_force_member m on m.id = s.member_id
            cross join lateral (
                select cast(g as date) as first_day, cast(g + u.step - interval '1 day' as date) as last_day
                from (select case s.visit_frequency when 'MONTHLY' then 'month' else 'quarter' end as unit,
                             case s.visit_frequency when 'MONTHLY' then interval '1 month' else interval '3 months' end
                                 as step) u
                     cross join lateral generate_series(
                         date_trunc(u.unit, cast(:today as timestamp)), cast(:until as timestamp), u.step) g) p
            where s.ended_at is null and s.visit_frequency <> 'NONE'
              and s.valid_from <= :until and (s.valid_to is null or s.valid_to >= :today)
              and greatest(p.first_day, s.valid_from) <= :until
              and least(p.last_day, s.valid_to) >= greatest(p.first_day, s.valid_from, :today)
              and not exists (select 1 from visit v where MEETS and (
                  s.member_id is null and (v.task_force_id = s.task_force_id or exists (
                      select 1 from visit_joiner j where j.visit_id = v.id and j.task_force_id = s.task_force_id))
                  or s.member_id is not null and (v.author_subject = m.subject or v.on_behalf_of = m.name or exists (
                      select 1 from visit_joiner j where j.visit_id = v.id and j.subject = m.subject))))
            """.replace(
                    "MEETS",
                    MEETS.replace("WHOSE", "s.enterprise_id")
                            .replace("FIRST", "p.first_day")
                            .replace("LAST", "p.last_day"));

    private static final String BY_CAMPAIGN = """
            select t.enterprise_id, coalesce(k.task_force_id, c.task_force_id), k.subject, k.person,
                   c.name as reason, c.valid_from, c.valid_to
            from campaign c join campaign_target t on t.campaign_id = c.id and t.removed_at is null
            left join lateral (
                select s.task_force_id, m.subject, m.name as person
                from assignment s left join task_force_member m on m.id = s.member_id
                where s.enterprise_id = t.enterprise_id and s.ended_at is null and s.valid_from <= :today
                  and (s.valid_to is null or s.valid_to >= :today)
                order by s.role, s.valid_from, s.id limit 1) k on true
            where c.valid_from <= :until and c.valid_to >= :today
              and not exists (select 1 from visit v where MEETS)
            """.replace(
                    "MEETS",
                    MEETS.replace("WHOSE", "t.enterprise_id")
                            .replace("FIRST", "c.valid_from")
                            .replace("LAST", "c.valid_to"));

    private final Session session;
    private final EnterpriseScope firms;

    Wants(Session session, EnterpriseScope firms) {
        this.session = session;
        this.firms = firms;
    }

    /** Which part of the plan is asked for. */
    record Filter(LocalDate today, LocalDate until, UUID taskForceId, List<UUID> enterpriseIds) {}

    /** Those of the firms that the caller sees. */
    List<UUID> seen(DataScope scope, List<UUID> ids) {
        var scoped = firms.on(scope, "e");
        var query = session.createNativeQuery(
                        "select e.id from enterprise e where e.id in (:ids) and (" + scoped.sql() + ")", UUID.class)
                .setParameter("ids", ids);
        scoped.parameters().forEach(query::setParameter);
        return query.getResultList();
    }

    /** All wants of the next firms in the order of their ids; one statement. */
    List<Want> next(DataScope scope, Filter filter, UUID after, int limit) {
        var scoped = firms.on(scope, "e");
        var member = !EnterpriseScope.isWide(scope);
        var sql = "with want as (" + BY_FREQUENCY + " union all " + BY_CAMPAIGN + "), seen as ("
                + "select e.id as enterprise_id, e.name, w.task_force_id, f.name as force, w.subject, w.person, w.reason,"
                + " w.first_day, w.last_day from want w join enterprise c on c.id = w.enterprise_id"
                + " join enterprise e on e.id = coalesce(c.merged_into, c.id)"
                + " left join task_force f on f.id = w.task_force_id where (" + scoped.sql() + ")"
                + (member ? " and w.task_force_id in (:ownForces)" : "")
                + (filter.taskForceId() == null ? "" : " and w.task_force_id = :force")
                + (filter.enterpriseIds() == null ? "" : " and e.id in (:chosen)")
                + (after == null ? "" : " and e.id > :after") + ")"
                + " select * from seen where enterprise_id in"
                + " (select distinct enterprise_id from seen order by enterprise_id limit :count)"
                + " order by enterprise_id, task_force_id, subject, last_day, reason";
        var query = session.createNativeQuery(sql, Want.class)
                .setParameter("today", filter.today())
                .setParameter("until", filter.until())
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
}
