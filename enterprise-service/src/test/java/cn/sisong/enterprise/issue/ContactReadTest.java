package cn.sisong.enterprise.issue;

import cn.sisong.common.testing.SuiteResource;
import cn.sisong.enterprise.Sample;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;

import static cn.sisong.enterprise.IssueSteps.move;
import static cn.sisong.enterprise.Sample.BASE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class ContactReadTest {
    @Inject
    AgroalDataSource database;

    @Test
    void remembers_to_whom_a_number_was_shown_however_it_was_written() throws SQLException {
        var issue = told("李经理 139 8765 4321");
        var before = shown(issue);
        Sample.dispatcher().get(BASE + "/issues/" + issue).then().body("contact", equalTo("李经理 139 8765 4321"));
        assertThat(shown(issue)).isEqualTo(before + 1);
    }

    @Test
    void remembers_nothing_where_no_number_was_to_be_seen() throws SQLException {
        var issue = told("李经理 139 8765 4321");
        Sample.supervisor().get(BASE + "/issues/" + issue).then().body("contact", equalTo("李经理 139****4321"));
        var unnumbered = told("门口保安");
        Sample.dispatcher().get(BASE + "/issues/" + unnumbered).then().body("contact", equalTo("门口保安"));
        assertThat(shown(issue) + shown(unnumbered)).isZero();
    }

    @Test
    void answers_a_change_without_the_number_and_keeps_none_for_repetitions() throws SQLException {
        var issue = told("门卫老周 137 1111 2222");
        move(Sample.dispatcher(), issue, Map.of("to", "ACCEPTED"))
                .then()
                .statusCode(201)
                .body("contact", equalTo("门卫老周 137****2222"));
        assertThat(count("select count(*) from idempotency_answer where body like '%门卫老周 137%'"))
                .isEqualTo(2);
        assertThat(count("select count(*) from idempotency_answer where body like '%1111 2222%'"))
                .isZero();
    }

    private static UUID told(String contact) {
        return Sample.post(
                Sample.dispatcher(),
                "/issues",
                Map.of("enterpriseId", Sample.firm("联系人留痕公司"), "category", "OTHER", "title", "咨询", "contact", contact));
    }

    private int shown(UUID issue) throws SQLException {
        return count(
                "select count(*) from audit_entry where action = 'issue.contact-shown' and subject = '" + issue + "'");
    }

    private int count(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
