package cn.sisong.enterprise.policy;

import cn.sisong.common.identity.DataScope;
import cn.sisong.common.page.ListQuery;
import cn.sisong.common.page.Page;
import cn.sisong.common.page.PageParams;
import cn.sisong.common.page.SortKey;
import cn.sisong.enterprise.firm.EnterpriseScope;
import cn.sisong.enterprise.policy.PolicyView.Delivery;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.Session;

/** The firms in sight to which a visit brought a policy, whatever its version was then; a merged firm once. */
@ApplicationScoped
class DeliveredFirms {
    private static final String BROUGHT = """
             from Visit v join v.policies b join Enterprise m on m.id = v.enterpriseId
            where b.policyId = :policy and v.state = DONE and coalesce(m.mergedInto, m.id) = e.id""";

    private final Session session;
    private final EnterpriseScope scopes;

    DeliveredFirms(Session session, EnterpriseScope scopes) {
        this.session = session;
        this.scopes = scopes;
    }

    Page<Delivery> list(DataScope scope, Policy policy, PageParams page) {
        return new ListQuery<>(
                        session,
                        Delivery.class,
                        "select e.id, e.name, e.creditCode, (select max(v.sortOn)" + BROUGHT + ") from Enterprise e")
                .where("exists (select 1" + BROUGHT + ")", "policy", policy.id)
                .within(scopes.on(scope, "e"))
                .ascending(page, SortKey.id("e.id", Delivery::enterpriseId));
    }

    long count(DataScope scope, Policy policy) {
        return new ListQuery<>(session, Long.class, "select count(*) from Enterprise e")
                .where("exists (select 1" + BROUGHT + ")", "policy", policy.id)
                .within(scopes.on(scope, "e"))
                .single()
                .orElseThrow();
    }
}
