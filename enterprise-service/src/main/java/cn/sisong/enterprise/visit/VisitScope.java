package cn.sisong.enterprise.visit;

import cn.sisong.common.identity.DataScope;
import cn.sisong.common.identity.ScopePredicate;
import cn.sisong.enterprise.firm.EnterpriseScope;
import jakarta.enterprise.context.ApplicationScoped;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Which visits a caller sees. The office, supervision, leaders and client systems: those of their area. A member: the
 * own ones, and those to firms that the member sees. Nobody else sees visits.
 */
@ApplicationScoped
class VisitScope {
    private final EnterpriseScope firms;

    VisitScope(EnterpriseScope firms) {
        this.firms = firms;
    }

    /** @param visit the alias of a Visit in the query */
    ScopePredicate on(DataScope scope, String visit) {
        var ways = new ArrayList<String>();
        Map<String, Object> parameters = new LinkedHashMap<>();
        if (scope.system() || scope.hasAnyRole("dispatcher", "supervisor", "leader")) {
            ways.add(visit + ".areaPath like :scopeArea");
            parameters.put("scopeArea", scope.areaPattern());
        }
        if (scope.hasAnyRole("member")) {
            var firm = firms.asMemberByFile(scope, visit + ".enterpriseId");
            ways.add(visit + ".authorSubject = :scopeSubject");
            ways.add(firm.hql());
            parameters.put("scopeSubject", scope.subject());
            parameters.putAll(firm.parameters());
        }
        return new ScopePredicate(ways.isEmpty() ? "1 = 0" : String.join(" or ", ways), parameters);
    }
}
