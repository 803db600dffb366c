package cn.sisong.enterprise.contact;

import cn.sisong.common.testing.SuiteResource;
import cn.sisong.common.testing.TestClock;
import cn.sisong.common.testing.Tokens;
import cn.sisong.enterprise.IssueSteps;
import cn.sisong.enterprise.Sample;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import static cn.sisong.enterprise.Sample.BASE;
import static org.assertj.core.api.Assertions.assertThat;

/** A telephone number in the title of an issue, wherever others than those who work on it come upon the title. */
@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class TitleNumbersTest {
    private static final String NUMBER = "13712345678";

    /** A county that no other test uses. */
    private static final String AREA = "341525";

    @AfterEach
    void back_to_real_time() {
        TestClock.real();
    }

    @Test
    void are_hidden_among_exceptions_rechecks_and_the_rows_of_figures() {
        TestClock.set("2026-03-02T09:00:00+08:00");
        titled("迟办标题公司");
        var solved = titled("办结标题公司");
        IssueSteps.confirm(IssueSteps.confirming(solved, "jxj"), "SOLVED");
        TestClock.set("2026-04-07T09:00:00+08:00");
        for (var path : List.of(
                "/supervision/exceptions?kind=OVERDUE",
                "/supervision/exceptions/_export?kind=OVERDUE",
                "/rechecks",
                "/figures/A5/rows?from=2026-03-01&to=2026-03-31")) {
            var answer = Sample.as(Tokens.person("titles", List.of("leader", "supervisor"), "", AREA))
                    .get(BASE + path)
                    .then()
                    .statusCode(200)
                    .extract()
                    .asString();
            assertThat(answer).as(path).contains("137****5678").doesNotContain(NUMBER);
        }
    }

    /** With the department. */
    private static UUID titled(String firm) {
        Sample.department("jxj");
        var issue = Sample.post(
                Sample.dispatcher(),
                "/issues",
                Map.of("enterpriseId", Sample.firm(firm, AREA), "category", "LABOUR", "title", "缺工,找王 " + NUMBER));
        IssueSteps.move(Sample.dispatcher(), issue, Map.of("to", "ACCEPTED"));
        IssueSteps.move(Sample.dispatcher(), issue, Map.of("to", "DISPATCHED", "departmentId", "jxj"))
                .then()
                .statusCode(201);
        return issue;
    }
}
