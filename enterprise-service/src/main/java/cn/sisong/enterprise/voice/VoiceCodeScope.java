package cn.sisong.enterprise.voice;

import cn.sisong.common.identity.DataScope;
import cn.sisong.common.identity.ScopePredicate;
import cn.sisong.enterprise.firm.EnterpriseScope;
import jakarta.enterprise.context.ApplicationScoped;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;

/** Which codes a caller sees. The office: those of its area. A member: those of firms in sight, and no park's. */
@ApplicationScoped
class VoiceCodeScope {
    private final EnterpriseScope firms;

    VoiceCodeScope(EnterpriseScope firms) {
        this.firms = firms;
    }

    /** @param code the alias of a VoiceCode in the query */
    ScopePredicate on(DataScope scope, String code) {
        var ways = new ArrayList<String>();
        Map<String, Object> parameters = new LinkedHashMap<>();
        if (scope.hasAnyRole("dispatcher")) {
            ways.add(code + ".areaPath like :scopeArea");
            parameters.put("scopeArea", scope.areaPattern());
        }
        if (scope.hasAnyRole("member")) {
            var firm = firms.asMemberByFile(scope, code + ".enterpriseId");
            ways.add(firm.hql());
            parameters.putAll(firm.parameters());
        }
        return new ScopePredicate(ways.isEmpty() ? "1 = 0" : String.join(" or ", ways), parameters);
    }
}
