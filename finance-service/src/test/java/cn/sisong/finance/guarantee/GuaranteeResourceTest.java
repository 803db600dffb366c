package cn.sisong.finance.guarantee;

import cn.sisong.common.testing.EnterpriseStandIn;
import cn.sisong.common.testing.SuiteResource;
import cn.sisong.common.testing.TestClock;
import cn.sisong.finance.Sample;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.UUID;

import static cn.sisong.finance.Sample.BASE;
import static cn.sisong.finance.Sample.demand;
import static cn.sisong.finance.Sample.guarantee;
import static cn.sisong.finance.Sample.with;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.notNullValue;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
@QuarkusTestResource(EnterpriseStandIn.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class GuaranteeResourceTest {
    private static final String APPLICATIONS = "/guarantee-applications";

    @BeforeEach
    void in_september() {
        TestClock.set("2026-09-18T09:00:00+08:00");
    }

    @Test
    void goes_from_a_demand_to_disbursement_and_release() {
        var firm = Sample.firm();
        var demand = Sample.post(Sample.officer(), "/financing-demands", demand(firm));
        var path = apply(with(guarantee(firm), "demandId", demand, "appliedOn", "2026-09-01"));
        take("officer-1", path, "to", "ACCEPTED", "happenedOn", "2026-09-02").statusCode(201);
        Sample.take(Sample.approver(), path, "to", "FINAL_APPROVAL", "amount", "2500000", "happenedOn", "2026-09-05")
                .then()
                .statusCode(201)
                .header("ETag", "\"v2\"")
                .body("state", equalTo("FINAL_APPROVAL"), "approvedAmount", equalTo("2500000.00"));
        take("officer-1", path, "to", "CONTRACTED", "amount", "2500000.00", "evidence", "合同 2026-17")
                .statusCode(201);
        state("/financing-demands/" + demand, "OPEN");
        take("officer-1", path, "to", "DISBURSED", "amount", "2400000.10")
                .statusCode(201)
                .body("state", equalTo("DISBURSED"), "disbursedAmount", equalTo("2400000.10"));
        state("/financing-demands/" + demand, "MATCHED");
        take("officer-1", path, "to", "RELEASED").statusCode(201);
        Sample.leader()
                .get(BASE + path + "/timeline")
                .then()
                .body(
                        "items.to",
                        contains("APPLIED", "ACCEPTED", "FINAL_APPROVAL", "CONTRACTED", "DISBURSED", "RELEASED"))
                .body("items[0].happenedOn", equalTo("2026-09-01"), "items[0].recordedAt", notNullValue())
                .body("items[2].amount", equalTo("2500000.00"), "items[3].evidence", equalTo("合同 2026-17"));
    }

    @Test
    void offers_each_caller_their_own_steps() {
        var path = apply(guarantee(Sample.firm()));
        offered("officer-1", "finance-officer", path).body("allowed.to", hasItems("ACCEPTED", "REJECTED"));
        offered("approver-1", "finance-approver", path)
                .body("allowed", equalTo(List.of()))
                .body("refused.find { it.to == 'ACCEPTED' }.reason", containsString("权限"))
                .body("refused.find { it.to == 'DISBURSED' }.reason", containsString("待受理"));
        take("officer-1", path, "to", "ACCEPTED");
        offered("approver-1", "finance-approver", path)
                .body("allowed.find { it.to == 'FINAL_APPROVAL' }.needs", contains("amount"));
    }

    @Test
    void does_not_skip_a_step() {
        var path = apply(guarantee(Sample.firm()));
        take("officer-1", path, "to", "DISBURSED", "amount", "1")
                .statusCode(409)
                .body("code", equalTo("illegal-transition"), "currentState", equalTo("APPLIED"))
                .body("allowedTransitions", contains("ACCEPTED", "REJECTED", "WITHDRAWN"));
    }

    @Test
    void is_not_decided_by_who_entered_or_accepted_it() {
        var both = Sample.as(cn.sisong.common.testing.Tokens.person(
                "both-1", List.of("finance-officer", "finance-approver"), "danbao", "340000"));
        var path = apply(guarantee(Sample.firm()));
        Sample.take(both, path, "to", "ACCEPTED").then().statusCode(201);
        Sample.take(again(), path, "to", "FINAL_APPROVAL", "amount", "1000000")
                .then()
                .statusCode(403)
                .body("code", equalTo("same-person"));
        take("officer-1", path, "to", "FINAL_APPROVAL", "amount", "1000000").statusCode(403);
        Sample.take(Sample.approver(), path, "to", "FINAL_APPROVAL", "amount", "3000000.01")
                .then()
                .statusCode(422)
                .body("code", equalTo("amount-exceeded"), "errors[0].pointer", equalTo("/amount"));
        Sample.take(Sample.approver(), path, "to", "FINAL_APPROVAL", "amount", "3000000")
                .then()
                .statusCode(201);
    }

    private static io.restassured.specification.RequestSpecification again() {
        return Sample.as(cn.sisong.common.testing.Tokens.person(
                "both-1", List.of("finance-officer", "finance-approver"), "danbao", "340000"));
    }

    @Test
    void names_what_a_step_lacks_and_days_that_cannot_be() {
        var path = apply(with(guarantee(Sample.firm()), "appliedOn", "2026-09-10"));
        take("officer-1", path, "to", "REJECTED").statusCode(400).body("errors.pointer", contains("/comment"));
        take("officer-1", path, "to", "ACCEPTED", "happenedOn", "2026-09-19")
                .statusCode(400)
                .body("errors[0].code", equalTo("future-date"), "errors[0].pointer", equalTo("/happenedOn"));
        take("officer-1", path, "to", "ACCEPTED", "happenedOn", "2026-09-09")
                .statusCode(422)
                .body("code", equalTo("date-order"));
        Sample.tryPost(Sample.officer(), APPLICATIONS, with(guarantee(Sample.firm()), "appliedOn", "2026-09-19"))
                .then()
                .statusCode(400);
    }

    @Test
    void needs_the_version_that_was_read_and_a_key() {
        var path = BASE + apply(guarantee(Sample.firm()));
        var step = Sample.map("to", "ACCEPTED");
        Sample.officer()
                .header("Idempotency-Key", Sample.key())
                .body(step)
                .post(path + "/transitions")
                .then()
                .statusCode(428);
        Sample.officer()
                .header("If-Match", "\"v0\"")
                .body(step)
                .post(path + "/transitions")
                .then()
                .statusCode(400);
        var key = Sample.key();
        step(path, key).then().statusCode(201).header("ETag", "\"v1\"");
        step(path, key)
                .then()
                .statusCode(201)
                .header("Idempotency-Replayed", "true")
                .header("ETag", "\"v1\"");
        step(path, Sample.key()).then().statusCode(412).header("ETag", "\"v1\"").body("code", equalTo("stale-version"));
    }

    private static Response step(String path, String key) {
        return Sample.officer()
                .header("Idempotency-Key", key)
                .header("If-Match", "\"v0\"")
                .body(Sample.map("to", "ACCEPTED"))
                .post(path + "/transitions");
    }

    @Test
    void is_for_the_same_firm_as_its_demand() {
        var demand = Sample.post(Sample.officer(), "/financing-demands", demand(Sample.firm()));
        Sample.tryPost(Sample.officer(), APPLICATIONS, with(guarantee(Sample.firm()), "demandId", demand))
                .then()
                .statusCode(422)
                .body("code", equalTo("demand-of-another-firm"));
        Sample.tryPost(Sample.officer(), APPLICATIONS, with(guarantee(Sample.firm()), "demandId", UUID.randomUUID()))
                .then()
                .statusCode(422)
                .body("code", equalTo("demand-unknown"));
    }

    @Test
    void is_out_of_sight_in_another_area() {
        var path = BASE + apply(guarantee(Sample.firm()));
        for (var part : List.of("", "/transitions", "/timeline")) {
            Sample.person("officer-8", "finance-officer", "340100")
                    .get(path + part)
                    .then()
                    .statusCode(404);
        }
    }

    private static String apply(Object body) {
        return APPLICATIONS + "/" + Sample.post(Sample.officer(), APPLICATIONS, body);
    }

    private static ValidatableResponse take(String officer, String path, Object... members) {
        return Sample.take(Sample.person(officer, "finance-officer", "340000"), path, members)
                .then();
    }

    private static ValidatableResponse offered(String who, String role, String path) {
        return Sample.person(who, role, "340000")
                .get(BASE + path + "/transitions")
                .then();
    }

    private static void state(String path, String state) {
        Sample.leader().get(BASE + path).then().body("state", equalTo(state));
    }
}
