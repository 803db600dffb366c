package cn.sisong.enterprise.policy;

import cn.sisong.common.identity.DataScope;
import cn.sisong.common.identity.ScopePredicate;

import java.util.Map;

/** Which policies a caller sees: those of the own area, of all areas that it lies in, and of all that lie in it. */
final class PolicyScope {
    private PolicyScope() {}

    /** @param policy the alias of a Policy in the query */
    static ScopePredicate on(DataScope scope, String policy) {
        if (scope.areaPath() == null) {
            return new ScopePredicate("1 = 0", Map.of());
        }
        return new ScopePredicate(
                policy + ".areaPath like :scopeArea or :scopePath like " + policy + ".areaPath || '%'",
                Map.of("scopeArea", scope.areaPattern(), "scopePath", scope.areaPath()));
    }
}
