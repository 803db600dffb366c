package cn.sisong.project.project;

import cn.sisong.common.testing.EnterpriseStandIn;
import cn.sisong.common.testing.SuiteResource;
import cn.sisong.common.testing.TestClock;
import cn.sisong.project.Sample;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import java.util.List;

import static cn.sisong.project.Sample.BASE;
import static cn.sisong.project.Sample.PROJECTS;
import static cn.sisong.project.Sample.lead;
import static cn.sisong.project.Sample.map;
import static cn.sisong.project.Sample.paper;
import static cn.sisong.project.Sample.with;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
@QuarkusTestResource(EnterpriseStandIn.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class ProjectResourceTest {
    private static final String ZONE = "341282";

    @BeforeEach
    void in_september() {
        TestClock.set("2026-09-18T09:00:00+08:00");
    }

    @Test
    void goes_from_a_lead_to_completion_with_its_papers() {
        var path = Sample.at("COMPLETED", "2026-09-10", lead(ZONE));
        Sample.take(Sample.officer(), path, "to", "PRODUCING", "evidence", paper("FIRST_TAX_INVOICE"))
                .then()
                .statusCode(201)
                .header("ETag", "\"v7\"")
                .body("stage", equalTo("PRODUCING"), "projectCode", notNullValue());
        Sample.leader()
                .get(BASE + path + "/timeline")
                .then()
                .body("items.to", hasItems("LEAD", "SIGNED", "STARTED", "PRODUCING"))
                .body("items[0].happenedOn", equalTo("2026-01-05"))
                .body("items[2].evidenceKind", equalTo("INVESTMENT_AGREEMENT"));
    }

    @Test
    void is_not_signed_by_a_framework_agreement() {
        var path = Sample.at("NEGOTIATING", "2026-09-10", lead(ZONE));
        sign(path, paper("FRAMEWORK_AGREEMENT"))
                .statusCode(422)
                .body("code", equalTo("evidence-kind"), "detail", containsString("框架协议"))
                .body("acceptedEvidence", contains("INVESTMENT_AGREEMENT"));
        sign(path, null).statusCode(400).body("errors.pointer", contains("/evidence"));
        sign(path, map("kind", "INVESTMENT_AGREEMENT"))
                .statusCode(400)
                .body("errors.pointer", contains("/evidence/reference"));
        sign(path, paper("INVESTMENT_AGREEMENT")).statusCode(201);
        Sample.take(Sample.officer(), path, "to", "REGISTERED", "evidence", paper("FILING"))
                .then()
                .statusCode(422)
                .body("code", equalTo("project-code-missing"));
    }

    private static ValidatableResponse sign(String path, Object evidence) {
        return Sample.take(Sample.officer(), path, "to", "SIGNED", "evidence", evidence)
                .then();
    }

    @Test
    void resumes_where_it_stopped() {
        var path = Sample.at("STARTED", "2026-09-10", lead(ZONE));
        Sample.take(Sample.officer(), path, "to", "SUSPENDED", "comment", "资金未到位")
                .then()
                .statusCode(201)
                .body("stoppedAt", equalTo("STARTED"));
        Sample.take(Sample.officer(), path, "to", "UNDER_CONSTRUCTION")
                .then()
                .statusCode(409)
                .body("allowedTransitions", contains("STARTED", "TERMINATED"));
        Sample.take(Sample.officer(), path, "to", "STARTED")
                .then()
                .statusCode(201)
                .body("stoppedAt", nullValue());
    }

    @Test
    void offers_steps_to_those_who_may_take_them() {
        var path = BASE + Sample.create(lead(ZONE)) + "/transitions";
        Sample.officer()
                .get(path)
                .then()
                .body("allowed.to", contains("NEGOTIATING", "SUSPENDED", "TERMINATED"))
                .body("refused.find { it.to == 'SIGNED' }.reason", containsString("线索"));
        Sample.leader().get(path).then().body("allowed", empty());
    }

    @Test
    void needs_the_version_that_was_read() {
        var path = BASE + Sample.create(lead(ZONE)) + "/transitions";
        var step = map("to", "NEGOTIATING");
        Sample.officer()
                .header("Idempotency-Key", Sample.key())
                .body(step)
                .post(path)
                .then()
                .statusCode(428);
        var key = Sample.key();
        for (var replayed : new String[] {null, "true"}) {
            Sample.officer()
                    .header("Idempotency-Key", key)
                    .header("If-Match", "\"v0\"")
                    .body(step)
                    .post(path)
                    .then()
                    .statusCode(201)
                    .header("ETag", "\"v1\"")
                    .header("Idempotency-Replayed", replayed);
        }
        Sample.officer()
                .header("Idempotency-Key", Sample.key())
                .header("If-Match", "\"v0\"")
                .body(step)
                .post(path)
                .then()
                .statusCode(412);
        Sample.officer()
                .header("If-Match", "\"v1\"")
                .body(step)
                .post(path)
                .then()
                .statusCode(400);
    }

    @Test
    void happens_neither_ahead_of_time_nor_out_of_order() {
        var path = Sample.create(with(lead(ZONE), "leadOn", "2026-09-10"));
        Sample.take(Sample.officer(), path, "to", "NEGOTIATING", "happenedOn", "2026-09-19")
                .then()
                .statusCode(400)
                .body("errors[0].code", equalTo("future-date"));
        Sample.take(Sample.officer(), path, "to", "NEGOTIATING", "happenedOn", "2026-09-09")
                .then()
                .statusCode(422)
                .body("code", equalTo("date-order"));
    }

    @Test
    void names_every_broken_rule_at_once() {
        Sample.tryPost(
                        Sample.officer(),
                        PROJECTS,
                        with(lead("34"), "projectCode", "26-1", "industryCode", "c", "totalInvestment", "0"))
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItems("/areaCode", "/projectCode", "/industryCode", "/totalInvestment"));
        Sample.tryPost(Sample.officer(), PROJECTS, with(lead(ZONE), "totalInvestment", 5))
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/totalInvestment"));
    }

    @Test
    void belongs_to_a_firm_or_to_an_investor() {
        Sample.tryPost(Sample.officer(), PROJECTS, with(lead(ZONE), "investorName", "外地投资人"))
                .then()
                .statusCode(400);
        Sample.tryPost(Sample.officer(), PROJECTS, with(lead(ZONE), "investorName", "外地投资人", "enterpriseId", null))
                .then()
                .statusCode(201)
                .body("enterprise", nullValue(), "investorName", equalTo("外地投资人"));
        Sample.tryPost(Sample.officer(), PROJECTS, with(lead(ZONE), "enterpriseId", EnterpriseStandIn.unknownFirm()))
                .then()
                .statusCode(422)
                .body("code", equalTo("enterprise-unknown"));
        Sample.tryPost(Sample.officer(), PROJECTS, with(lead(ZONE), "enterpriseId", EnterpriseStandIn.brokenFirm()))
                .then()
                .statusCode(503)
                .header("Retry-After", notNullValue());
    }

    @Test
    void answers_a_repeated_request_although_the_firms_service_is_away() {
        var key = Sample.key();
        var body = with(lead(ZONE), "enterpriseId", EnterpriseStandIn.fleetingFirm());
        for (var replayed : new String[] {null, "true"}) {
            Sample.officer()
                    .header("Idempotency-Key", key)
                    .body(body)
                    .post(BASE + PROJECTS)
                    .then()
                    .statusCode(201)
                    .header("Idempotency-Replayed", replayed);
        }
        Sample.tryPost(Sample.officer(), PROJECTS, body).then().statusCode(503);
    }

    @Test
    void is_not_entered_twice_but_has_phases() {
        var body = lead(ZONE);
        var parent = Sample.post(Sample.officer(), PROJECTS, body);
        Sample.tryPost(Sample.officer(), PROJECTS, body)
                .then()
                .statusCode(409)
                .body("existingId", equalTo(parent.toString()));
        var phase = Sample.post(Sample.officer(), PROJECTS, with(lead(ZONE), "parentId", parent));
        Sample.leader()
                .queryParam("parentId", parent)
                .get(BASE + PROJECTS)
                .then()
                .body("items.id", contains(phase.toString()));
    }

    @Test
    void has_a_project_code_of_its_own() {
        var code = Sample.projectCode();
        var other = Sample.create(with(lead(ZONE), "projectCode", code));
        var path = Sample.create(lead(ZONE));
        Sample.patch(other, "projectCode", code).then().statusCode(200);
        for (var answer : List.of(
                Sample.tryPost(Sample.officer(), PROJECTS, with(lead(ZONE), "projectCode", code)),
                Sample.patch(path, "projectCode", code),
                Sample.take(Sample.officer(), path, "to", "NEGOTIATING", "projectCode", code))) {
            answer.then()
                    .statusCode(409)
                    .body("code", equalTo("project-code-taken"), "errors.pointer", contains("/projectCode"));
        }
    }

    @Test
    void is_out_of_sight_in_another_area() {
        var path = BASE + Sample.create(lead(ZONE));
        for (var part : List.of("", "/transitions", "/timeline", "/milestones", "/progress")) {
            Sample.person("officer-8", "project-officer", "340100")
                    .get(path + part)
                    .then()
                    .statusCode(404);
            Sample.system().get(path + part).then().statusCode(200);
            Sample.person("member-1", "member", "340000")
                    .get(path + part)
                    .then()
                    .statusCode(403);
        }
        Sample.tryPost(Sample.person("officer-8", "project-officer", "340100"), PROJECTS, lead(ZONE))
                .then()
                .statusCode(422)
                .body("code", equalTo("area-out-of-scope"));
    }

    @Test
    void keeps_what_a_stage_required_and_empties_the_rest() {
        var path = Sample.at("REGISTERED", "2026-02-02", Sample.with(Sample.lead("341282"), "industryCode", "C32"));
        Sample.patch(path, "projectCode", null).then().statusCode(422).body("code", equalTo("code-required"));
        Sample.patch(path, "totalInvestment", null).then().statusCode(422).body("code", equalTo("total-required"));
        Sample.patch(path, "key", null).then().statusCode(400).body("errors.pointer", hasItem("/key"));
        Sample.patch(path, "industryCode", null).then().statusCode(200).body("industryCode", nullValue());
    }
}
