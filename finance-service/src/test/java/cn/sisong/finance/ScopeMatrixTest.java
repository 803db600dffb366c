package cn.sisong.finance;

import cn.sisong.common.testing.EnterpriseStandIn;
import cn.sisong.common.testing.ScopeMatrix;
import cn.sisong.common.testing.ScopeMatrixCase;
import cn.sisong.common.testing.SuiteResource;
import cn.sisong.common.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

import java.util.Map;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
@QuarkusTestResource(EnterpriseStandIn.class)
class ScopeMatrixTest extends ScopeMatrixCase {
    private static final String HERE = "340000";
    private static final String ELSEWHERE = "320000";

    @Override
    protected ScopeMatrix matrix() {
        return new ScopeMatrix(FinanceTrials.of("341282"), Map.of())
                .rowless(Map.of("GET " + Sample.BASE + "/figures", "numbers only"))
                .insider("an officer", Tokens.person("matrix-in", "finance-officer", "org", HERE))
                .insider("a dispatcher", Tokens.person("matrix-in-d", "dispatcher", "org", HERE))
                .outsider("a member", Tokens.person("matrix-m", "member", "org", HERE))
                .outsider("a handler", Tokens.person("matrix-h", "handler", "org", HERE))
                .outsider("a project officer", Tokens.person("matrix-p", "project-officer", "org", HERE))
                .outsider("a dispatcher elsewhere", Tokens.person("matrix-d", "dispatcher", "org", ELSEWHERE))
                .outsider("a supervisor elsewhere", Tokens.person("matrix-s", "supervisor", "org", ELSEWHERE))
                .outsider("a leader elsewhere", Tokens.person("matrix-l", "leader", "org", ELSEWHERE))
                .outsider("a finance officer elsewhere", Tokens.person("matrix-f", "finance-officer", "org", ELSEWHERE))
                .outsider("an approver elsewhere", Tokens.person("matrix-a", "finance-approver", "org", ELSEWHERE))
                .outsider("somebody without an area", Tokens.person("matrix-n", "finance-officer", "org", ""))
                .outsider(
                        "a client system elsewhere",
                        Tokens.system("matrix-x", ELSEWHERE, "finance:read", "finance:write"));
    }
}
