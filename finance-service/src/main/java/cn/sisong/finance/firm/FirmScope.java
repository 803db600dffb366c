package cn.sisong.finance.firm;

import cn.sisong.common.identity.DataScope;
import cn.sisong.common.identity.ScopePredicate;

import java.util.Map;

/** Which rows a caller sees: those of firms in the own area for money's own staff, the office, leaders and systems; others none. */
public final class FirmScope {
    private FirmScope() {}

    /** @param row the alias of an entity with a {@code firm} */
    public static ScopePredicate on(DataScope scope, String row) {
        var sees = scope.system()
                || scope.hasAnyRole("finance-officer", "finance-approver", "dispatcher", "supervisor", "leader");
        return sees
                ? new ScopePredicate(row + ".firm.areaPath like :scopeArea", Map.of("scopeArea", scope.areaPattern()))
                : new ScopePredicate("1 = 0", Map.of());
    }
}
