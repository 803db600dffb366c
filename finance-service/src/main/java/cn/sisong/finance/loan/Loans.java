package cn.sisong.finance.loan;

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
import org.hibernate.Session;

import java.util.UUID;

/** The loans. */
@ApplicationScoped
public class Loans implements PanacheRepositoryBase<Loan, UUID> {
    private final Session session;
    private final Timelines timelines;

    Loans(Session session, Timelines timelines) {
        this.session = session;
        this.timelines = timelines;
    }

    /** The loan, or 404 when it is absent or out of sight. */
    Loan get(DataScope scope, UUID id) {
        return query(scope)
                .where("l.id = :id", "id", id)
                .single()
                .orElseThrow(() -> Refusal.notFound(Text.of("贷款记录", "loan")));
    }

    Page<LoanView> list(
            DataScope scope, LoanKind kind, LoanState state, UUID enterpriseId, UUID demandId, PageParams page) {
        return query(scope)
                .where("l.kind = :kind", "kind", kind)
                .where("l.state = :state", "state", state)
                .where("l.firm.enterpriseId = :firm", "firm", enterpriseId)
                .where("l.demandId = :demand", "demand", demandId)
                .descending(
                        page,
                        SortKey.instant("l.createdAt", found -> found.createdAt),
                        SortKey.id("l.id", found -> found.id))
                .map(LoanView::of);
    }

    /** Whether a record that stands still answers the demand. */
    boolean answers(UUID demandId) {
        return count("demandId = ?1 and state = ?2", demandId, LoanState.RECORDED) > 0;
    }

    Page<TimelineItem> timeline(DataScope scope, UUID id, PageParams page) {
        return timelines.of(get(scope, id).id, page);
    }

    private ListQuery<Loan> query(DataScope scope) {
        return new ListQuery<>(session, Loan.class, "from Loan l").within(FirmScope.on(scope, "l"));
    }
}
