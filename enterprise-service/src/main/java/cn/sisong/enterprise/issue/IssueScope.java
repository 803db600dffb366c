package cn.sisong.enterprise.issue;

import cn.sisong.common.identity.DataScope;
import cn.sisong.common.identity.ScopePredicate;
import cn.sisong.enterprise.firm.EnterpriseScope;
import jakarta.enterprise.context.ApplicationScoped;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Which issues a caller sees. The office, supervision, leaders and client systems: those of their area. A member: the
 * own ones, and those of firms that the member sees. A department: what is dispatched to it, and what it is asked to help
 * with. Finance staff: the financing ones of the area.
 */
@ApplicationScoped
public class IssueScope {
    private final EnterpriseScope firms;

    IssueScope(EnterpriseScope firms) {
        this.firms = firms;
    }

    /** @param issue the alias of an Issue in the query */
    public ScopePredicate on(DataScope scope, String issue) {
        var ways = new ArrayList<String>();
        Map<String, Object> parameters = new LinkedHashMap<>();
        if (scope.system() || scope.hasAnyRole("dispatcher", "supervisor", "leader")) {
            ways.add(issue + ".areaPath like :scopeArea");
            parameters.put("scopeArea", scope.areaPattern());
        }
        if (scope.hasAnyRole("finance-officer", "finance-approver")) {
            ways.add("(" + issue + ".areaPath like :scopeArea and " + issue + ".category = FINANCE)");
            parameters.put("scopeArea", scope.areaPattern());
        }
        if (scope.hasAnyRole("member")) {
            var firm = firms.asMemberByFile(scope, issue + ".enterpriseId");
            ways.add(issue + ".raisedBySubject = :scopeSubject");
            ways.add(firm.hql());
            parameters.put("scopeSubject", scope.subject());
            parameters.putAll(firm.parameters());
        }
        if (scope.hasAnyRole("project-officer")) {
            ways.add(issue + ".raisedBySubject = :scopeSubject");
            parameters.put("scopeSubject", scope.subject());
        }
        if (EnterpriseScope.isDepartment(scope)) {
            ways.add(issue + ".departmentId = :scopeDepartment");
            ways.add(issue + ".id in (select c.issueId from CoHandling c"
                    + " where c.departmentId = :scopeDepartment and not c.returned)");
            parameters.put("scopeDepartment", scope.department());
        }
        return new ScopePredicate(ways.isEmpty() ? "1 = 0" : String.join(" or ", ways), parameters);
    }
}
