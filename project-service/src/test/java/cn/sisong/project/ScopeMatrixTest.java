package cn.sisong.project;

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
        return new ScopeMatrix(ProjectTrials.of("341282"), Map.of())
                .outsider("a member", Tokens.person("matrix-m", "member", "org", HERE))
                .outsider("a handler", Tokens.person("matrix-h", "handler", "org", HERE))
                .outsider("a finance officer", Tokens.person("matrix-f", "finance-officer", "org", HERE))
                .outsider("a dispatcher elsewhere", Tokens.person("matrix-d", "dispatcher", "org", ELSEWHERE))
                .outsider("a supervisor elsewhere", Tokens.person("matrix-s", "supervisor", "org", ELSEWHERE))
                .outsider("a leader elsewhere", Tokens.person("matrix-l", "leader", "org", ELSEWHERE))
                .outsider("a project officer elsewhere", Tokens.person("matrix-p", "project-officer", "org", ELSEWHERE))
                .outsider("somebody without an area", Tokens.person("matrix-n", "project-officer", "org", ""))
                .outsider(
                        "a client system elsewhere",
                        Tokens.system("matrix-x", ELSEWHERE, "project:read", "project:write"));
    }
}
