package cn.sisong.project;

import cn.sisong.common.testing.EnterpriseStandIn;
import cn.sisong.common.testing.SuiteResource;
import cn.sisong.common.testing.TestClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.HashMap;

import static cn.sisong.project.Sample.BASE;
import static cn.sisong.project.Sample.PROJECTS;
import static cn.sisong.project.Sample.lead;
import static cn.sisong.project.Sample.map;
import static cn.sisong.project.Sample.paper;
import static cn.sisong.project.Sample.with;
import static org.hamcrest.Matchers.anyOf;
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
    private static final String CHINESE = "(?s).*\\p{IsHan}.*";
    private static final String ZONE = "341282";

    @BeforeEach
    void in_september() {
        TestClock.set("2026-09-18T09:00:00+08:00");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-1",
                "0",
                "1.234",
                "1e8",
                "NaN",
                "1亿",
                "",
                "12345678901234567.00",
                "9999999999999999999999999999"
            })
    void refuses_an_amount_that_is_none(String amount) {
        for (var member : new String[] {"totalInvestment", "intendedInvestment"}) {
            refused(Sample.tryPost(Sample.officer(), PROJECTS, with(lead(ZONE), member, amount)), 400, "/" + member);
        }
        refused(Sample.patch(Sample.create(lead(ZONE)), "totalInvestment", amount), 400, "/totalInvestment");
    }

    @ParameterizedTest
    @CsvSource({
        "name, '  '",
        "enterpriseId, 1",
        "areaCode, 34",
        "areaCode, 界首市",
        "areaCode, ３４１２８２",
        "key, yes",
        "industryCode, Z1",
        "industryCode, C1",
        "projectCode, 2609-341282-04-01",
        "projectCode, 2609-341282-04-01-1234567",
        "parentId, x",
        "leadOn, 2026-02-30",
        "leadOn, +999999999-01-01",
        "leadOn, 0001-01-01",
        "leadOn, 2026-09-19",
        "amount, 5"
    })
    void names_the_member_that_cannot_be(String member, String value) {
        refused(Sample.tryPost(Sample.officer(), PROJECTS, with(lead(ZONE), member, value)), 400, "/" + member);
    }

    @ParameterizedTest
    @ValueSource(strings = {"   ", "\u3000\u3000", "\t\n"})
    void refuses_a_name_of_blanks(String blanks) {
        var investor = new HashMap<>(lead(ZONE));
        investor.remove("enterpriseId");
        investor.put("investorName", blanks);
        refused(Sample.tryPost(Sample.officer(), PROJECTS, investor), 400, "/investorName");
        var path = Sample.create(lead(ZONE));
        refused(Sample.patch(path, "name", blanks), 400, "/name");
        var milestone = path + "/milestones/"
                + Sample.post(Sample.officer(), path + "/milestones", map("name", "封顶", "plannedOn", "2026-10-01"));
        refused(Sample.patch(milestone, "name", blanks), 400, "/name");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-9, 1, 1, 400, /month",
        "2026-00, 1, 1, 400, /month",
        "2026-13, 1, 1, 400, /month",
        "202609, 1, 1, 400, /month",
        "2026-09-01, 1, 1, 400, /month",
        "九月, 1, 1, 400, /month",
        "2026-10, 1, 1, 400, /month",
        "0000-01, 1, 1, 422, /month",
        "2025-12, 1, 1, 422, /month",
        "2026-09, -1, 1, 400, /planned",
        "2026-09, 1, -0.01, 400, /done",
        "2026-09, 1, 0.001, 400, /done",
        "2026-09, 1e3, 1, 400, /planned",
        "2026-09, 99999999999999999, 1, 400, /planned"
    })
    void refuses_a_month_that_cannot_be_reported(String month, String planned, String done, int status, String field) {
        var path = Sample.at("STARTED", "2026-01-06", lead(ZONE)) + "/progress";
        refused(
                Sample.tryPost(Sample.officer(), path, map("month", month, "planned", planned, "done", done)),
                status,
                field);
        Sample.officer().get(BASE + path).then().body("items", empty());
    }

    @ParameterizedTest
    @CsvSource({"plannedOn, 2026-02-30", "plannedOn, 9999-12-31", "doneOn, 2026-09-19", "name, ''"})
    void refuses_a_milestone_that_cannot_be(String member, String value) {
        var path = Sample.create(lead(ZONE)) + "/milestones";
        refused(
                Sample.tryPost(
                        Sample.officer(), path, with(map("name", "封顶", "plannedOn", "2026-10-01"), member, value)),
                400,
                "/" + member);
    }

    @Test
    void refuses_papers_that_prove_nothing() {
        var path = Sample.at("NEGOTIATING", "2026-09-10", lead(ZONE));
        refused(take(path, map("kind", "NAPKIN", "reference", "1")), 400, "/evidence/kind");
        refused(take(path, map("kind", "INVESTMENT_AGREEMENT", "reference", " ")), 400, "/evidence/reference");
        refused(take(path, map("kind", "FILING", "reference", "1")), 422, "/evidence/kind");
        refused(take(path, "界投2026-1"), 400, "/evidence");
        refused(take(path, null), 400, "/evidence");
        Sample.officer().get(BASE + path).then().body("stage", equalTo("NEGOTIATING"), "version", equalTo(1));
    }

    private static Response take(String path, Object evidence) {
        return Sample.take(Sample.officer(), path, "to", "SIGNED", "evidence", evidence);
    }

    @Test
    void refuses_a_step_before_the_one_before_it() {
        var path = Sample.at("SIGNED", "2026-09-10", lead(ZONE));
        refused(
                Sample.take(
                        Sample.officer(),
                        path,
                        "to",
                        "REGISTERED",
                        "happenedOn",
                        "2026-09-09",
                        "projectCode",
                        Sample.projectCode(),
                        "evidence",
                        paper("FILING")),
                422,
                "/happenedOn");
        Sample.take(Sample.officer(), path, "to", "STARTED", "evidence", paper("CONSTRUCTION_PERMIT"))
                .then()
                .statusCode(409)
                .body("detail", matchesPattern(CHINESE));
        Sample.officer().get(BASE + path).then().body("projectCode", equalTo(null), "version", equalTo(2));
    }

    @Test
    void refuses_a_stale_or_senseless_version() {
        var path = BASE + Sample.create(lead(ZONE)) + "/transitions";
        for (var tag : new String[] {"\"v7\"", "v0x", "*"}) {
            Sample.officer()
                    .header("Idempotency-Key", Sample.key())
                    .header("If-Match", tag)
                    .body(map("to", "NEGOTIATING"))
                    .post(path)
                    .then()
                    .statusCode(anyOf(equalTo(412), equalTo(428)))
                    .body("detail", matchesPattern(CHINESE));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?stage=NEW",
                "?key=maybe",
                "?enterpriseId=abc",
                "?parentId=1",
                "?limit=201",
                "?cursor=abc",
                "?sort=name"
            })
    void refuses_a_list_that_cannot_be_asked_for(String query) {
        Sample.officer()
                .get(BASE + PROJECTS + query)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("detail", matchesPattern(CHINESE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"yesterday", "+999999999-01-01", "0000-01-01", "2026-02-30"})
    void refuses_a_day_of_knowledge_that_is_none(String day) {
        refused(
                Sample.officer().queryParam("asOf", day).get(BASE + Sample.create(lead(ZONE)) + "/progress"),
                400,
                "asOf");
        refused(
                Sample.officer()
                        .queryParam("from", "2026-01-01")
                        .queryParam("to", day)
                        .get(BASE + "/figures"),
                400,
                "to");
    }

    private static void refused(Response answer, int status, String field) {
        answer.then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("errors.pointer", hasItem(field))
                .body("errors.find { it.pointer == '" + field + "' }.detail", matchesPattern(CHINESE))
                .body("detail", matchesPattern(CHINESE));
    }
}
