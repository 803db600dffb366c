package cn.sisong.enterprise;

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
@DisplayNameGeneration(ReplaceUnderscores.class)
class ScopeMatrixTest {
    private static final String HERE = "340000";
    private static final String ELSEWHERE = "320000";

    private static final Map<String, String> OPEN_TO_NEIGHBOURS = Map.of(
            "GET " + Sample.BASE + "/task-forces",
                    "who is in which task force is public in an area: firms are told too",
            "GET " + Sample.BASE + "/task-forces/{id}", "as the list",
            "GET " + Sample.BASE + "/task-forces/{id}/members", "as the list");

    @Test
    void answers_no_one_without_a_token() {
        var matrix = new ScopeMatrix(EnterpriseTrials.of("matrix-token", "jxj"), Map.of());
        assertThat(matrix.openWithoutToken()).isEmpty();
    }

    @Test
    void hides_every_row_from_every_role_outside_its_scope(TestReporter report) {
        var trials = EnterpriseTrials.of("matrix-own", "jxj");
        Sample.taskForce("matrix-other");
        var matrix = new ScopeMatrix(trials, OPEN_TO_NEIGHBOURS)
                .neighbour("a member of another task force", Tokens.person("matrix-other", "member", "", HERE))
                .neighbour("a handler of another department", Tokens.person("matrix-h", "handler", "rsj", HERE))
                .outsider("a member elsewhere", Tokens.person("matrix-m", "member", "", ELSEWHERE))
                .outsider("a dispatcher elsewhere", Tokens.person("matrix-d", "dispatcher", "office", ELSEWHERE))
                .outsider("a supervisor elsewhere", Tokens.person("matrix-s", "supervisor", "", ELSEWHERE))
                .outsider("a leader elsewhere", Tokens.person("matrix-l", "leader", "", ELSEWHERE))
                .outsider("a finance officer elsewhere", Tokens.person("matrix-f", "finance-officer", "", ELSEWHERE))
                .outsider("an approver elsewhere", Tokens.person("matrix-a", "finance-approver", "", ELSEWHERE))
                .outsider("a project officer elsewhere", Tokens.person("matrix-p", "project-officer", "", ELSEWHERE))
                .outsider("a system administrator", Tokens.person("matrix-c", "system-admin", "", HERE))
                .outsider("somebody without an area", Tokens.person("matrix-n", "dispatcher", "", ""))
                .outsider(
                        "a client system elsewhere",
                        Tokens.system("matrix-x", ELSEWHERE, "enterprise:read", "enterprise:write"));
        assertThat(matrix.run()).isEmpty();
        report.publishEntry("attempts", String.valueOf(matrix.attempts()));
        assertThat(matrix.attempts()).isGreaterThan(500);
    }
}
