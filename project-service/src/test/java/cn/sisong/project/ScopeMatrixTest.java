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

    /** A project that the figure of the trials counts. */
    private static String negotiated() {
        var path = Sample.at("NEGOTIATING", "2026-03-01", Sample.lead("341282"));
        return path.substring(path.lastIndexOf('/') + 1);
    }

    @Override
    protected ScopeMatrix matrix() {
        return new ScopeMatrix(ProjectTrials.of("341282").mark(negotiated()), Map.of())
                .rowless(Map.of("GET " + Sample.BASE + "/figures", "numbers only"))
                .insider("an officer", Tokens.person("matrix-in", "project-officer", "org", HERE))
                .insider("a dispatcher", Tokens.person("matrix-in-d", "dispatcher", "org", HERE))
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
