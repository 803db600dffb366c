package cn.sisong.finance.demand;

import cn.sisong.common.identity.DataScope;
import cn.sisong.common.page.ListQuery;
import cn.sisong.common.page.Page;
import cn.sisong.common.page.PageParams;
import cn.sisong.common.page.SortKey;
import cn.sisong.common.problem.Refusal;
import cn.sisong.common.problem.Text;
import cn.sisong.finance.firm.FirmScope;
import cn.sisong.finance.timeline.TimelineItem;
import cn.sisong.finance.timeline.Timelines;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import org.hibernate.Session;

import java.util.Optional;
import java.util.UUID;

/** The demands. */
@ApplicationScoped
public class Demands implements PanacheRepositoryBase<FinancingDemand, UUID> {
    private final Session session;
    private final Timelines timelines;

    Demands(Session session, Timelines timelines) {
        this.session = session;
        this.timelines = timelines;
    }

    /** The demand, or 404 when it is absent or out of sight. */
    FinancingDemand get(DataScope scope, UUID id) {
        return find(scope, id).orElseThrow(() -> Refusal.notFound(Text.of("融资需求", "financing demand")));
    }

    Optional<FinancingDemand> find(DataScope scope, UUID id) {
        return query(scope).where("d.id = :id", "id", id).single();
    }

    /** The demand as it is once nobody else is moving it; others wait until this transaction ends. */
    Optional<FinancingDemand> lock(DataScope scope, UUID id) {
        var found = find(scope, id);
        found.ifPresent(demand -> session.refresh(demand, LockModeType.PESSIMISTIC_WRITE));
        return found;
    }

    Page<DemandView> list(DataScope scope, DemandState state, UUID enterpriseId, UUID issueId, PageParams page) {
        return query(scope)
                .where("d.state = :state", "state", state)
                .where("d.firm.enterpriseId = :firm", "firm", enterpriseId)
                .where("d.issueId = :issue", "issue", issueId)
                .descending(
                        page,
                        SortKey.instant("d.createdAt", found -> found.createdAt),
                        SortKey.id("d.id", found -> found.id))
                .map(DemandView::of);
    }

    Page<TimelineItem> timeline(DataScope scope, UUID id, PageParams page) {
        return timelines.of(get(scope, id).id, page);
    }

    private ListQuery<FinancingDemand> query(DataScope scope) {
        return new ListQuery<>(session, FinancingDemand.class, "from FinancingDemand d")
                .within(FirmScope.on(scope, "d"));
    }
}
