package cn.sisong.enterprise.campaign;

import cn.sisong.common.identity.AreaPath;
import cn.sisong.common.identity.DataScope;
import cn.sisong.common.page.Page;
import cn.sisong.common.page.PageParams;
import cn.sisong.common.time.Days;
import cn.sisong.enterprise.campaign.CampaignViews.NewTargets;
import cn.sisong.enterprise.campaign.CampaignViews.TargetFilter;
import cn.sisong.enterprise.campaign.CampaignViews.TargetView;
import cn.sisong.enterprise.firm.EnterpriseScope;
import cn.sisong.enterprise.firm.Survivors;
import cn.sisong.enterprise.listing.OnList;
import cn.sisong.enterprise.visit.ServiceResult;
import cn.sisong.enterprise.visit.ServiceResultKind;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.Session;
import org.hibernate.query.CommonQueryContract;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The lists of campaigns and what has been visited of them; in SQL, since a list may name every firm of a city. */
@ApplicationScoped
class Targets {
    /**
     * Who was on the list, and the first visit on site to each, both as known before :known; a file that was merged by
     * then counts for the one that answered for it. In sight is what is in sight today.
     */
    private static final String KNOWN = "with recursive " + Survivors.KNOWN + """
            , target as (
                select distinct e.id, e.name, e.credit_code
                from campaign_target t left join survivor s on s.file = t.enterprise_id
                     join enterprise e on e.id = coalesce(s.root, t.enterprise_id)
                     join enterprise present on present.id = coalesce(e.merged_into, e.id)
                where t.campaign_id = :campaign and t.added_at < :known
                  and (t.removed_at is null or t.removed_at >= :known) and (SCOPE)
            ), file as (
                select id as file, id as root from target
                union all select s.file, s.root from survivor s join target t on t.id = s.root
            ), told as (
                select distinct on (v.visit_id) v.* from visit_event v
                where v.recorded_at < :known
                  and v.visit_id in (select x.visit_id from visit_event x join file f on f.file = x.enterprise_id
                                     where x.happened_on between :from and :to)
                order by v.visit_id, v.seq desc
            ), visited as (
                select distinct on (f.root) f.root as enterprise_id, k.happened_on, k.visit_id
                from told k join file f on f.file = k.enterprise_id
                where k.state = 'DONE' and k.mode = 'ON_SITE' and k.happened_on between :from and :to
                order by f.root, k.happened_on, k.visit_id
            )
            """;

    private final Session session;
    private final CampaignScope scopes;
    private final EnterpriseScope firms;
    private final Clock clock;

    Targets(Session session, CampaignScope scopes, EnterpriseScope firms, Clock clock) {
        this.session = session;
        this.scopes = scopes;
        this.firms = firms;
        this.clock = clock;
    }

    /** How many were targeted and visited. */
    record Count(long targeted, long visited) {}

    Count count(DataScope scope, Campaign campaign, LocalDate asOf) {
        var scoped = scopes.onTargets(scope, "present");
        var sql = KNOWN.replace("SCOPE", scoped.sql())
                + "select (select count(*) from target), (select count(*) from visited)";
        return bind(session.createNativeQuery(sql, Count.class), campaign, asOf, scoped.parameters())
                .getSingleResult();
    }

    /** Sums of what the visits to the list and the campaign's activities brought, by kind, as it was told by then. */
    List<ServiceResult> results(DataScope scope, Campaign campaign, LocalDate asOf) {
        var scoped = scopes.onTargets(scope, "present");
        var sql = KNOWN.replace("SCOPE", scoped.sql()) + """
                , activity as (
                    select distinct on (v.activity_id) v.* from activity_event v
                    where v.recorded_at < :known
                      and v.activity_id in (select x.activity_id from activity_event x where x.campaign_id = :campaign)
                    order by v.activity_id, v.seq desc
                ), brought as (
                    select r.kind, r.quantity from told k join file f on f.file = k.enterprise_id
                         join visit_event_result r on r.event_id = k.id
                    where k.state = 'DONE' and k.happened_on between :from and :to
                    union all
                    select r.kind, r.quantity from activity a join activity_event_result r on r.event_id = a.id
                    where a.state = 'HELD' and a.campaign_id = :campaign and a.held_on between :from and :to
                )
                select kind, sum(quantity) as quantity from brought group by kind order by kind""";
        return bind(session.createNativeQuery(sql, Sum.class), campaign, asOf, scoped.parameters())
                .getResultList()
                .stream()
                .map(sum -> new ServiceResult(ServiceResultKind.valueOf(sum.kind()), sum.quantity(), null))
                .toList();
    }

    private record Sum(String kind, BigDecimal quantity) {}

    /** @param visited only those that were, or were not; null for the whole list */
    Page<TargetView> list(DataScope scope, Campaign campaign, LocalDate asOf, Boolean visited, PageParams page) {
        var scoped = scopes.onTargets(scope, "present");
        var after = page.after(UUID::fromString).orElse(null);
        var sql = KNOWN.replace("SCOPE", scoped.sql()) + """
                select t.id, t.name, t.credit_code, v.happened_on, v.visit_id,
                       (select f.name
                        from (select t.id union all select m.id from enterprise m where m.merged_into = t.id) own(id)
                             join assignment a on a.enterprise_id = own.id
                             join task_force f on f.id = a.task_force_id
                        where a.ended_at is null and a.valid_from <= :today
                          and (a.valid_to is null or a.valid_to >= :today) order by a.valid_from, a.id limit 1) as force
                from target t left join visited v on v.enterprise_id = t.id
                where (v.visit_id is not null) = coalesce(cast(:visited as boolean), v.visit_id is not null)
                """ + (after == null ? "" : " and t.id > :after")
                + " order by t.id";
        var query = bind(session.createNativeQuery(sql, TargetView.class), campaign, asOf, scoped.parameters())
                .setParameter("visited", visited == null ? null : visited.toString())
                .setParameter("today", Days.today(clock));
        if (after != null) {
            query.setParameter("after", after);
        }
        return page.cut(
                query.setMaxResults(page.fetch()).getResultList(),
                target -> List.of(target.enterpriseId().toString()));
    }

    private <Q extends CommonQueryContract> Q bind(
            Q query, Campaign campaign, LocalDate asOf, Map<String, Object> scope) {
        scope.forEach(query::setParameter);
        query.setParameter("campaign", campaign.id);
        query.setParameter("known", Days.endOf(asOf));
        query.setParameter("from", campaign.validFrom);
        query.setParameter("to", asOf.isBefore(campaign.validTo) ? asOf : campaign.validTo);
        return query;
    }

    /**
     * One statement, whatever the number of firms; those on the list already, under whichever of their files, or out of
     * sight, are passed over.
     */
    int add(DataScope scope, Campaign campaign, NewTargets wanted) {
        var scoped = firms.on(scope, "e");
        var parameters = new HashMap<>(scoped.parameters());
        var chosen = wanted.filter() == null
                ? byId(wanted.enterpriseIds(), parameters)
                : byFilter(wanted.filter(), parameters);
        parameters.put("campaign", campaign.id);
        parameters.put("now", clock.instant());
        var insert = session.createNativeMutationQuery("""
                insert into campaign_target (id, campaign_id, enterprise_id, added_at)
                select gen_random_uuid(), :campaign, e.id, :now from enterprise e
                where e.merged_into is null and not exists (
                    select 1 from campaign_target o join enterprise x on x.id = o.enterprise_id
                    where o.campaign_id = :campaign and o.removed_at is null
                      and coalesce(x.merged_into, x.id) = e.id)
                  and ("""
                + scoped.sql() + ") and " + chosen
                + " on conflict (campaign_id, enterprise_id) where removed_at is null do nothing");
        parameters.forEach(insert::setParameter);
        return insert.executeUpdate();
    }

    private static String byId(List<UUID> ids, Map<String, Object> parameters) {
        parameters.put("ids", ids);
        return "e.id in (select coalesce(x.merged_into, x.id) from enterprise x where x.id in (:ids))";
    }

    private String byFilter(TargetFilter filter, Map<String, Object> parameters) {
        var sql = new StringBuilder("true");
        if (filter.areaCode() != null) {
            sql.append(" and e.area_path like :area");
            parameters.put("area", AreaPath.of(filter.areaCode()) + "%");
        }
        if (filter.industrySection() != null) {
            sql.append(" and e.industry_section = :section");
            parameters.put("section", filter.industrySection());
        }
        if (filter.listCode() != null) {
            sql.append(" and ").append(OnList.sql(":list", ":listOn"));
            parameters.put("list", filter.listCode());
            parameters.put("listOn", filter.listOn() == null ? Days.today(clock) : filter.listOn());
        }
        if (filter.taskForceId() != null) {
            sql.append(" and e.id in (select coalesce(x.merged_into, x.id) from assignment h"
                    + " join enterprise x on x.id = h.enterprise_id where h.ended_at is null"
                    + " and h.task_force_id = :force and h.valid_from <= :today"
                    + " and (h.valid_to is null or h.valid_to >= :today))");
            parameters.put("force", filter.taskForceId());
            parameters.put("today", Days.today(clock));
        }
        if (filter.campaignId() != null) {
            sql.append(" and e.id in (select coalesce(x.merged_into, x.id) from campaign_target o"
                    + " join enterprise x on x.id = o.enterprise_id"
                    + " where o.campaign_id = :other and o.removed_at is null)");
            parameters.put("other", filter.campaignId());
        }
        return sql.toString();
    }

    /** Whether a firm with these files was on the list, under whichever of them. */
    boolean remove(Campaign campaign, Set<UUID> files) {
        return session.createMutationQuery(
                                "update CampaignTarget t set t.removedAt = :now"
                                        + " where t.campaignId = :campaign and t.removedAt is null and t.enterpriseId in (:files)")
                        .setParameter("now", clock.instant())
                        .setParameter("campaign", campaign.id)
                        .setParameter("files", files)
                        .executeUpdate()
                > 0;
    }
}
