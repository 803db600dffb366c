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

import java.util.Map;
import java.util.UUID;

import static cn.sisong.finance.Refused.CHINESE;
import static cn.sisong.finance.Refused.refused;
import static cn.sisong.finance.Sample.BASE;
import static cn.sisong.finance.Sample.demand;
import static cn.sisong.finance.Sample.guarantee;
import static cn.sisong.finance.Sample.loan;
import static cn.sisong.finance.Sample.with;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;

/** Whatever is sent: a problem in Chinese that names the field and the rule, never a 500, nothing half-written. */
@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
@QuarkusTestResource(EnterpriseStandIn.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class BadInputTest {
    @BeforeEach
    void in_september() {
        TestClock.set("2026-09-18T09:00:00+08:00");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-1",
                "-0.01",
                "0",
                "0.00",
                "1.234",
                "1.000",
                "1e6",
                "1E+400",
                "NaN",
                "Infinity",
                "1,000.00",
                " 1",
                "1元",
                "",
                "0x10",
                "99999999999999999.00",
                "99999999999999999999999999999999999999999999999999"
            })
    void refuses_an_amount_that_is_none(String amount) {
        for (var each : Map.of(
                        "/financing-demands", with(demand(Sample.firm()), "amount", amount),
                        "/guarantee-applications", with(guarantee(Sample.firm()), "appliedAmount", amount),
                        "/loans", with(loan(Sample.firm()), "amount", amount))
                .entrySet()) {
            var field = each.getKey().startsWith("/g") ? "/appliedAmount" : "/amount";
            refused(Sample.tryPost(Sample.officer(), each.getKey(), each.getValue()), 400, field);
        }
    }

    @Test
    void says_that_an_amount_is_greater_than_nothing() {
        Sample.tryPost(Sample.officer(), "/loans", with(loan(Sample.firm()), "amount", "0"))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/amount"), "errors.code", contains("positive"))
                .body("errors.detail", contains("应大于 0"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-02-30",
                "2026-13-01",
                "2026/09/01",
                "20260901",
                "26-09-01",
                "0026-09-01",
                "9999-12-31",
                "+999999999-01-01",
                "2026-09-01T00:00:00Z",
                "昨天",
                ""
            })
    void refuses_a_day_that_is_none(String day) {
        refused(Sample.tryPost(Sample.officer(), "/loans", with(loan(Sample.firm()), "dueOn", day)), 400, "/dueOn");
        refused(
                Sample.tryPost(
                        Sample.officer(), "/guarantee-applications", with(guarantee(Sample.firm()), "appliedOn", day)),
                400,
                "/appliedOn");
        refused(
                Sample.tryPost(Sample.officer(), "/financing-demands", with(demand(Sample.firm()), "neededBy", day)),
                400,
                "/neededBy");
    }

    @ParameterizedTest
    @ValueSource(strings = {"20260901", "[2026,9,1]", "{}", "true"})
    void takes_a_day_as_text_only(String day) {
        var body = "{\"enterpriseId\":\"" + Sample.firm()
                + "\",\"kind\":\"NEW_LOAN\",\"amount\":\"1\",\"purpose\":\"周转\",\"neededBy\":" + day + "}";
        refused(Sample.tryPost(Sample.officer(), "/financing-demands", body), 400, "/neededBy");
    }

    @Test
    void refuses_money_that_was_needed_yesterday() {
        refused(
                Sample.tryPost(
                        Sample.officer(), "/financing-demands", with(demand(Sample.firm()), "neededBy", "2026-09-17")),
                400,
                "/neededBy");
        Sample.post(Sample.officer(), "/financing-demands", with(demand(Sample.firm()), "neededBy", "2026-09-18"));
    }

    @ParameterizedTest
    @CsvSource({
        "/financing-demands, kind, GIFT",
        "/financing-demands, kind, ''",
        "/financing-demands, kind, new_loan",
        "/loans, kind, GUARANTEE",
        "/financing-demands, enterpriseId, 12",
        "/financing-demands, issueId, abc",
        "/financing-demands, purpose, '   '",
        "/financing-demands, amountWan, 5",
        "/guarantee-applications, termMonths, 12",
        "/guarantee-applications, bankName, ' '",
        "/guarantee-applications, demandId, x"
    })
    void names_the_member_that_cannot_be(String path, String member, String value) {
        var body = path.startsWith("/f")
                ? demand(Sample.firm())
                : path.startsWith("/l") ? loan(Sample.firm()) : guarantee(Sample.firm());
        refused(Sample.tryPost(Sample.officer(), path, with(body, member, value)), 400, "/" + member);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "601", "-12", "1.5", "99999999999", "1e3"})
    void refuses_a_term_that_is_no_number_of_months(String months) {
        var body = "{\"enterpriseId\":\"" + Sample.firm()
                + "\",\"bankName\":\"农商行\",\"appliedAmount\":\"1\",\"termMonths\":" + months + "}";
        refused(Sample.tryPost(Sample.officer(), "/guarantee-applications", body), 400, "/termMonths");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-09-19, 2026-09-19, 2027-09-18, /signedOn",
        "2026-03-01, 2026-02-28, 2027-03-01, /disbursedOn",
        "2026-03-01, 2026-03-01, 2026-03-01, /dueOn",
        "2026-03-01, 2026-03-05, 2026-03-04, /dueOn"
    })
    void refuses_a_loan_whose_days_run_backwards(String signed, String paid, String due, String field) {
        refused(
                Sample.tryPost(
                        Sample.officer(),
                        "/loans",
                        with(loan(Sample.firm()), "signedOn", signed, "disbursedOn", paid, "dueOn", due)),
                400,
                field);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/financing-demands?state=NEW",
                "/financing-demands?enterpriseId=abc",
                "/financing-demands?issueId=1",
                "/guarantee-applications?state=",
                "/loans?kind=GIFT",
                "/loans?limit=0",
                "/loans?limit=many",
                "/loans?cursor=abc",
                "/loans?sort=amount"
            })
    void refuses_a_list_that_cannot_be_asked_for(String list) {
        Sample.officer()
                .get(BASE + list)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("detail", matchesPattern(CHINESE));
    }

    @Test
    void keeps_text_that_is_strange_and_refuses_what_cannot_be_kept() {
        var firm = Sample.firm();
        Sample.post(
                Sample.officer(),
                "/financing-demands",
                with(demand(firm), "purpose", "購買𠮷田设备🏭'; drop table loan;--"));
        refused(
                Sample.tryPost(Sample.officer(), "/financing-demands", with(demand(firm), "purpose", "a\0b")),
                400,
                "/purpose");
        refused(
                Sample.tryPost(Sample.officer(), "/financing-demands", with(demand(firm), "purpose", "长".repeat(501))),
                400,
                "/purpose");
        var lone = "{\"enterpriseId\":\"" + firm + "\",\"kind\":\"OTHER\",\"amount\":\"1\",\"purpose\":\"\\ud800\"}";
        Sample.tryPost(Sample.officer(), "/financing-demands", lone)
                .then()
                .statusCode(anyOf(equalTo(201), equalTo(400)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "\"text\"", "null", "{\"kind\":\"OTHER\",\"kind\":\"OTHER\"}"})
    void refuses_a_body_that_is_no_demand(String body) {
        Sample.officer()
                .header("Idempotency-Key", Sample.key())
                .body(body)
                .post(BASE + "/financing-demands")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("detail", matchesPattern(CHINESE));
    }

    @Test
    void writes_nothing_for_what_it_refuses() {
        var firm = Sample.firm();
        Sample.tryPost(Sample.officer(), "/loans", with(loan(firm), "demandId", UUID.randomUUID()))
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItem("/demandId"));
        Sample.officer().get(BASE + "/loans?enterpriseId=" + firm).then().body("items", empty());
    }
}
