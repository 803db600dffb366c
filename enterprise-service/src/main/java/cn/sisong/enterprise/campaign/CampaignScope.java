package cn.sisong.enterprise.campaign;

import cn.sisong.common.identity.DataScope;
import cn.sisong.common.identity.ScopePredicate;
import cn.sisong.enterprise.firm.EnterpriseScope;
import jakarta.enterprise.context.ApplicationScoped;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Which campaigns a caller sees, and of their lists which firms. The office, supervision, leaders and client systems:
 * campaigns of their area, all targets. A member: campaigns with a target that the member sees, and of them only those.
 */
@ApplicationScoped
class CampaignScope {
    private final EnterpriseScope firms;

    CampaignScope(EnterpriseScope firms) {
        this.firms = firms;
    }

    /** @param campaign the alias of a Campaign in the query */
    ScopePredicate on(DataScope scope, String campaign) {
        var ways = new ArrayList<String>();
        Map<String, Object> parameters = new LinkedHashMap<>();
        if (isWide(scope)) {
            ways.add(campaign + ".areaPath like :scopeArea");
            parameters.put("scopeArea", scope.areaPattern());
        }
        if (scope.hasAnyRole("member")) {
            var firm = firms.asMember(scope, "f");
            ways.add("exists (select 1 from CampaignTarget ct join Enterprise l on l.id = ct.enterpriseId"
                    + " join Enterprise f on f.id = coalesce(l.mergedInto, l.id) where ct.campaignId = " + campaign
                    + ".id and ct.removedAt is null and (" + firm.hql() + "))");
            parameters.putAll(firm.parameters());
        }
        return new ScopePredicate(ways.isEmpty() ? "1 = 0" : String.join(" or ", ways), parameters);
    }

    /** @param firm the alias of an Enterprise that is on a list in sight */
    ScopePredicate onTargets(DataScope scope, String firm) {
        return isWide(scope) || !scope.hasAnyRole("member") ? firms.on(scope, firm) : firms.asMember(scope, firm);
    }

    static boolean isWide(DataScope scope) {
        return scope.system() || scope.hasAnyRole("dispatcher", "supervisor", "leader");
    }
}
