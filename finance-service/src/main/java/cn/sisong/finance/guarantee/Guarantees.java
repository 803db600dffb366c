package cn.sisong.finance.guarantee;

import cn.sisong.common.identity.DataScope;
import cn.sisong.common.page.ListQuery;
import cn.sisong.common.page.Page;
import cn.sisong.common.page.PageParams;
import cn.sisong.common.page.SortKey;
import cn.sisong.common.problem.Refusal;
import cn.sisong.common.problem.Text;
import cn.sisong.finance.firm.FirmReference;
import cn.sisong.finance.firm.FirmScope;
import cn.sisong.finance.timeline.TimelineItem;
import cn.sisong.finance.timeline.Timelines;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.Session;

import java.util.Optional;
import java.util.UUID;

/** The applications. */
@ApplicationScoped
public class Guarantees implements PanacheRepositoryBase<GuaranteeApplication, UUID> {
    private final Session session;
    private final Timelines timelines;

    Guarantees(Session session, Timelines timelines) {
        this.session = session;
        this.timelines = timelines;
    }

    /** The application, or 404 when it is absent or out of sight. */
    GuaranteeApplication get(DataScope scope, UUID id) {
        return one(scope, id).orElseThrow(() -> Refusal.notFound(Text.of("担保申请", "guarantee application")));
    }

    private Optional<GuaranteeApplication> one(DataScope scope, UUID id) {
        return query(scope).where("g.id = :id", "id", id).single();
    }

    /** Refuses a reference to an application that is out of sight, another firm's, or failed. Null is no reference. */
    public void check(DataScope scope, UUID id, FirmReference firm) {
        if (id == null) {
            return;
        }
        var application = one(scope, id)
                .filter(found -> found.firm.enterpriseId().equals(firm.enterpriseId()))
                .orElseThrow(() -> Refusal.rule(
                        "guarantee-unknown",
                        "/guaranteeApplicationId",
                        Text.of("没有找到该企业的这笔担保申请", "The firm has no such guarantee application within your scope")));
        if (application.state == GuaranteeState.REJECTED || application.state == GuaranteeState.WITHDRAWN) {
            throw Refusal.rule(
                    "guarantee-closed",
                    "/guaranteeApplicationId",
                    Text.of(
                            "这笔担保申请已是“" + application.state.word() + "”,贷款不能挂在它上面",
                            "The application is " + application.state));
        }
    }

    /** Whether money was paid out for the demand under one; a release later does not undo that. */
    public boolean answers(UUID demandId) {
        return count("demandId = ?1 and disbursedAmount is not null", demandId) > 0;
    }

    Page<GuaranteeView> list(DataScope scope, GuaranteeState state, UUID enterpriseId, UUID demandId, PageParams page) {
        return query(scope)
                .where("g.state = :state", "state", state)
                .where("g.firm.enterpriseId = :firm", "firm", enterpriseId)
                .where("g.demandId = :demand", "demand", demandId)
                .descending(
                        page,
                        SortKey.instant("g.createdAt", found -> found.createdAt),
                        SortKey.id("g.id", found -> found.id))
                .map(GuaranteeView::of);
    }

    Page<TimelineItem> timeline(DataScope scope, UUID id, PageParams page) {
        return timelines.of(get(scope, id).id, page);
    }

    private ListQuery<GuaranteeApplication> query(DataScope scope) {
        return new ListQuery<>(session, GuaranteeApplication.class, "from GuaranteeApplication g")
                .within(FirmScope.on(scope, "g"));
    }
}
