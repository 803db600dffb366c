package cn.sisong.finance;

import cn.sisong.common.testing.EnterpriseStandIn;
import cn.sisong.common.testing.SuiteResource;
import cn.sisong.common.testing.TestClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static cn.sisong.finance.Refused.CHINESE;
import static cn.sisong.finance.Refused.refused;
import static cn.sisong.finance.Sample.BASE;
import static cn.sisong.finance.Sample.guarantee;
import static cn.sisong.finance.Sample.with;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;

/** Whatever a step is sent with: refused by the field that is wrong, and nothing is taken. */
@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
@QuarkusTestResource(EnterpriseStandIn.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class BadStepTest {
    @BeforeEach
    void in_september() {
        TestClock.set("2026-09-18T09:00:00+08:00");
    }

    @ParameterizedTest
    @CsvSource({"-1, 400", "0, 400", "1.001, 400", "1e6, 400", "3000000.01, 422"})
    void refuses_to_approve_what_was_not_applied_for(String amount, int status) {
        var path = accepted();
        refused(Sample.take(Sample.approver(), path, "to", "FINAL_APPROVAL", "amount", amount), status, "/amount");
        refused(Sample.take(Sample.approver(), path, "to", "FINAL_APPROVAL"), 400, "/amount");
        Sample.officer().get(BASE + path).then().body("state", equalTo("ACCEPTED"), "version", equalTo(1));
    }

    @Test
    void pays_neither_before_the_contract_nor_more_than_it_says() {
        var path = accepted();
        Sample.take(Sample.approver(), path, "to", "FINAL_APPROVAL", "amount", "2000000", "happenedOn", "2026-09-10");
        Sample.take(Sample.officer(), path, "to", "DISBURSED", "amount", "2000000")
                .then()
                .statusCode(409)
                .body("code", equalTo("illegal-transition"), "detail", containsString("审批通过"));
        refused(Sample.take(Sample.officer(), path, "to", "CONTRACTED", "amount", "2000000.01"), 422, "/amount");
        refused(
                Sample.take(
                        Sample.officer(), path, "to", "CONTRACTED", "amount", "1900000", "happenedOn", "2026-09-09"),
                422,
                "/happenedOn");
        Sample.take(Sample.officer(), path, "to", "CONTRACTED", "amount", "1900000", "happenedOn", "2026-09-12");
        refused(Sample.take(Sample.officer(), path, "to", "DISBURSED", "amount", "1900000.01"), 422, "/amount");
        refused(
                Sample.take(Sample.officer(), path, "to", "DISBURSED", "amount", "1900000", "happenedOn", "2026-09-11"),
                422,
                "/happenedOn");
        refused(
                Sample.take(Sample.officer(), path, "to", "DISBURSED", "amount", "1900000", "happenedOn", "2026-09-19"),
                400,
                "/happenedOn");
        Sample.officer().get(BASE + path).then().body("state", equalTo("CONTRACTED"), "version", equalTo(3));
    }

    @Test
    void takes_no_amount_with_a_step_that_fixes_none() {
        var path = apply();
        refused(Sample.take(Sample.officer(), path, "to", "ACCEPTED", "amount", "1"), 400, "/amount");
    }

    @ParameterizedTest
    @ValueSource(strings = {"CLOSED", "", "accepted", "7"})
    void refuses_a_state_that_there_is_not(String to) {
        refused(Sample.take(Sample.officer(), apply(), "to", to), 400, "/to");
    }

    @Test
    void refuses_a_stale_or_senseless_version() {
        var path = BASE + apply() + "/transitions";
        for (var tag : new String[] {"\"v7\"", "\"v-1\"", "v0x", "*", "\"\""}) {
            Sample.officer()
                    .header("Idempotency-Key", Sample.key())
                    .header("If-Match", tag)
                    .body(Sample.map("to", "ACCEPTED"))
                    .post(path)
                    .then()
                    .statusCode(anyOf(equalTo(412), equalTo(428)))
                    .contentType("application/problem+json")
                    .body("detail", matchesPattern(CHINESE));
        }
    }

    private static String apply() {
        return "/guarantee-applications/"
                + Sample.post(
                        Sample.officer(),
                        "/guarantee-applications",
                        with(guarantee(Sample.firm()), "appliedOn", "2026-09-01"));
    }

    private static String accepted() {
        var path = apply();
        Sample.take(Sample.officer(), path, "to", "ACCEPTED", "happenedOn", "2026-09-02")
                .then()
                .statusCode(201);
        return path;
    }
}
