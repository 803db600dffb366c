package cn.sisong.finance.outcome;

import cn.sisong.common.testing.EnterpriseStandIn;
import cn.sisong.common.testing.SuiteResource;
import cn.sisong.common.testing.TestClock;
import cn.sisong.finance.Sample;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import java.util.UUID;

import static cn.sisong.finance.Sample.BASE;
import static cn.sisong.finance.Sample.demand;
import static cn.sisong.finance.Sample.guarantee;
import static cn.sisong.finance.Sample.loan;
import static cn.sisong.finance.Sample.with;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
@QuarkusTestResource(EnterpriseStandIn.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class OutcomeResourceTest {
    private static final String DEMANDS = "/financing-demands";

    private final UUID firm = Sample.firm();
    private final UUID issue = EnterpriseStandIn.issueOf(firm);

    @BeforeEach
    void in_september() {
        TestClock.set("2026-09-18T09:00:00+08:00");
    }

    @Test
    void shows_a_member_what_became_of_the_money_asked_for() {
        var demand = Sample.post(Sample.dispatcher(), DEMANDS, with(demand(firm), "issueId", issue));
        var guarantee =
                Sample.post(Sample.officer(), "/guarantee-applications", with(guarantee(firm), "demandId", demand));
        Sample.post(
                Sample.officer(), "/loans", with(loan(firm), "demandId", demand, "guaranteeApplicationId", guarantee));
        outcomes(Sample.member(), issue)
                .body("items.demandId", contains(demand.toString()))
                .body("items[0].state", equalTo("MATCHED"), "items[0].amount", equalTo("5000000.00"))
                .body("items[0].answers.type", contains("GUARANTEE", "LOAN"))
                .body("items[0].answers.state", contains("APPLIED", "RECORDED"))
                .body("items[0].answers.amount", contains("3000000.00", "1000000.50"))
                .body("items[0].reason", nullValue());
    }

    @Test
    void shows_them_to_whoever_signs_the_unit_s_reply_off() {
        outcomes(Sample.person("reviewer-1", "handler-reviewer", "340000"), issue)
                .body("items", empty());
    }

    @Test
    void says_why_a_demand_could_not_be_met_and_leaves_out_what_was_cancelled() {
        var demand = Sample.post(Sample.officer(), DEMANDS, with(demand(firm), "issueId", issue));
        var loan = "/loans/" + Sample.post(Sample.officer(), "/loans", with(loan(firm), "demandId", demand));
        Sample.take(Sample.officer(), loan, "to", "CANCELLED", "comment", "重复登记");
        Sample.take(Sample.officer(), DEMANDS + "/" + demand, "to", "REFUSED", "comment", "抵押物不足")
                .then()
                .statusCode(201);
        outcomes(Sample.dispatcher(), issue)
                .body("items[0].state", equalTo("REFUSED"), "items[0].reason", equalTo("抵押物不足"))
                .body("items[0].answers", empty());
    }

    @Test
    void is_out_of_sight_with_the_issue_and_not_open_to_everybody() {
        var path = BASE + "/issues/" + EnterpriseStandIn.unknownIssue() + "/outcomes";
        Sample.member().get(path).then().statusCode(404).body("code", equalTo("not-found"));
        Sample.person("p-1", "project-officer", "340000")
                .get(BASE + "/issues/" + issue + "/outcomes")
                .then()
                .statusCode(403);
        Sample.member().get(BASE + DEMANDS).then().statusCode(403);
    }

    @Test
    void ties_no_demand_to_another_firm_s_issue_or_to_one_out_of_sight() {
        var foreign = EnterpriseStandIn.issueOf(Sample.firm());
        Sample.tryPost(Sample.officer(), DEMANDS, with(demand(firm), "issueId", foreign))
                .then()
                .statusCode(422)
                .body("code", equalTo("issue-of-another-firm"), "errors[0].pointer", equalTo("/issueId"));
        Sample.tryPost(Sample.officer(), DEMANDS, with(demand(firm), "issueId", EnterpriseStandIn.unknownIssue()))
                .then()
                .statusCode(422)
                .body("code", equalTo("issue-unknown"), "errors[0].pointer", equalTo("/issueId"));
        outcomes(Sample.member(), foreign).body("items", empty());
    }

    private static ValidatableResponse outcomes(RequestSpecification who, UUID issue) {
        return who.get(BASE + "/issues/" + issue + "/outcomes").then().statusCode(200);
    }
}
