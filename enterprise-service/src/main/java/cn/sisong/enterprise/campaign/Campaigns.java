package cn.sisong.enterprise.campaign;

import cn.sisong.common.identity.DataScope;
import cn.sisong.common.page.ListQuery;
import cn.sisong.common.page.Page;
import cn.sisong.common.page.PageParams;
import cn.sisong.common.page.SortKey;
import cn.sisong.common.problem.Refusal;
import cn.sisong.common.problem.Text;
import cn.sisong.enterprise.campaign.CampaignViews.CampaignView;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.Session;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The campaigns. */
@ApplicationScoped
public class Campaigns implements PanacheRepositoryBase<Campaign, UUID> {
    private static final String SELECT = """
            select c.id, c.version, c.name, c.areaCode, c.validFrom, c.validTo, c.method, c.taskForceId, t.name
            from Campaign c left join TaskForce t on t.id = c.taskForceId""";

    private final Session session;
    private final CampaignScope scopes;

    Campaigns(Session session, CampaignScope scopes) {
        this.session = session;
        this.scopes = scopes;
    }

    /** @param on only campaigns that run on this day; null for all */
    Page<CampaignView> list(DataScope scope, LocalDate on, PageParams page) {
        return query(scope)
                .where("c.validFrom <= :day and c.validTo >= :day", "day", on)
                .descending(page, SortKey.date("c.validTo", CampaignView::to), SortKey.id("c.id", CampaignView::id));
    }

    CampaignView view(DataScope scope, UUID id) {
        return query(scope).where("c.id = :id", "id", id).single().orElseThrow(Campaigns::absent);
    }

    Campaign get(DataScope scope, UUID id) {
        view(scope, id);
        return findByIdOptional(id).orElseThrow(Campaigns::absent);
    }

    /** Of these, the names of those that the caller sees. */
    public Map<UUID, String> names(DataScope scope, Set<UUID> ids) {
        return ids.isEmpty()
                ? Map.of()
                : query(scope).where("c.id in (:ids)", "ids", ids).all("c.id").stream()
                        .collect(Collectors.toMap(CampaignView::id, CampaignView::name));
    }

    /** Its area has been checked against the scope. */
    void add(DataScope scope, Campaign campaign) {
        persistAndFlush(campaign);
    }

    void keep(DataScope scope, Campaign campaign) {
        session.flush();
    }

    private ListQuery<CampaignView> query(DataScope scope) {
        return new ListQuery<>(session, CampaignView.class, SELECT).within(scopes.on(scope, "c"));
    }

    private static Refusal absent() {
        return Refusal.notFound(Text.of("遍访活动", "campaign"));
    }
}
