package cn.sisong.project;

import cn.sisong.common.testing.EnterpriseStandIn;
import cn.sisong.common.testing.ScopeMatrix;
import cn.sisong.common.testing.SuiteResource;
import cn.sisong.common.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;

/** Every operation of the served contract, tried from outside: no side door may have been forgotten. */
@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
@QuarkusTestResource(EnterpriseStandIn.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class ScopeMatrixTest {
    private static final String HERE = "340000";
    private static final String ELSEWHERE = "320000";

    @Test
    void answers_no_one_without_a_token() {
        assertThat(new ScopeMatrix(ProjectTrials.of("341282"), Map.of()).openWithoutToken())
                .isEmpty();
    }

    @Test
    void hides_every_row_from_every_role_outside_its_scope(TestReporter report) {
        var matrix = new ScopeMatrix(ProjectTrials.of("341282"), Map.of())
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
        assertThat(matrix.run()).isEmpty();
        report.publishEntry("attempts", String.valueOf(matrix.attempts()));
        assertThat(matrix.attempts()).isGreaterThan(100);
    }
}
