package cn.sisong.enterprise.finding;

import cn.sisong.common.identity.DataScope;
import cn.sisong.common.identity.ScopePredicate;
import cn.sisong.enterprise.firm.EnterpriseScope;
import jakarta.enterprise.context.ApplicationScoped;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Which findings a caller sees. The office, supervision, leaders and client systems: those of their area. The project
 * office: the leads of its area. A member: the own ones, and those of firms that the member sees.
 */
@ApplicationScoped
class FindingScope {
    private final EnterpriseScope firms;

    FindingScope(EnterpriseScope firms) {
        this.firms = firms;
    }

    /** @param finding the alias of a Finding in the query */
    ScopePredicate on(DataScope scope, String finding) {
        var ways = new ArrayList<String>();
        Map<String, Object> parameters = new LinkedHashMap<>();
        if (scope.system() || scope.hasAnyRole("dispatcher", "supervisor", "leader")) {
            ways.add(finding + ".areaPath like :scopeArea");
            parameters.put("scopeArea", scope.areaPattern());
        }
        if (scope.hasAnyRole("project-officer")) {
            ways.add("(" + finding + ".areaPath like :scopeArea and " + finding + ".kind = LEAD)");
            parameters.put("scopeArea", scope.areaPattern());
        }
        if (scope.hasAnyRole("member")) {
            var firm = firms.asMemberByFile(scope, finding + ".enterpriseId");
            ways.add(finding + ".authorSubject = :scopeSubject");
            ways.add(firm.hql());
            parameters.put("scopeSubject", scope.subject());
            parameters.putAll(firm.parameters());
        }
        return new ScopePredicate(ways.isEmpty() ? "1 = 0" : String.join(" or ", ways), parameters);
    }
}
