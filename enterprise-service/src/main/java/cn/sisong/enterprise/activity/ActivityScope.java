package cn.sisong.enterprise.activity;

import cn.sisong.common.identity.DataScope;
import cn.sisong.common.identity.ScopePredicate;
import cn.sisong.enterprise.firm.EnterpriseScope;
import jakarta.enterprise.context.ApplicationScoped;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Which activities a caller sees. The office, supervision, leaders and client systems: those of their area. A member:
 * the own ones, those of the own task forces, and those that a firm in sight attended.
 */
@ApplicationScoped
class ActivityScope {
    private final EnterpriseScope firms;

    ActivityScope(EnterpriseScope firms) {
        this.firms = firms;
    }

    /** @param activity the alias of an Activity in the query */
    ScopePredicate on(DataScope scope, String activity) {
        var ways = new ArrayList<String>();
        Map<String, Object> parameters = new LinkedHashMap<>();
        if (scope.system() || scope.hasAnyRole("dispatcher", "supervisor", "leader")) {
            ways.add(activity + ".areaPath like :scopeArea");
            parameters.put("scopeArea", scope.areaPattern());
        }
        if (scope.hasAnyRole("member")) {
            var firm = firms.asMemberByFile(scope, "g.enterpriseId");
            ways.add(activity + ".authorSubject = :scopeSubject");
            ways.add(activity + ".taskForceId in (:scopeForces)");
            ways.add("exists (select 1 from " + activity + ".firms g where " + firm.hql() + ")");
            parameters.put("scopeSubject", scope.subject());
            parameters.put("scopeForces", scope.groups().isEmpty() ? Set.of(new UUID(0, 0)) : scope.groups());
            parameters.putAll(firm.parameters());
        }
        return new ScopePredicate(ways.isEmpty() ? "1 = 0" : String.join(" or ", ways), parameters);
    }
}
