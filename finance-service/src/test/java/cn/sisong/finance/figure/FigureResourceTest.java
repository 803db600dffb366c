package cn.sisong.finance.figure;

import cn.sisong.common.testing.EnterpriseStandIn;
import cn.sisong.common.testing.FigureSheet;
import cn.sisong.common.testing.SuiteResource;
import cn.sisong.common.testing.TestClock;
import cn.sisong.finance.Sample;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.UUID;

import static cn.sisong.common.testing.FigureSheet.item;
import static cn.sisong.common.testing.FigureSheet.value;
import static cn.sisong.finance.Sample.BASE;
import static cn.sisong.finance.Sample.guarantee;
import static cn.sisong.finance.Sample.loan;
import static cn.sisong.finance.Sample.with;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
@QuarkusTestResource(EnterpriseStandIn.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class FigureResourceTest {
    private final String area = Sample.freshArea();
    private final UUID firm = EnterpriseStandIn.firmIn(area);

    @BeforeEach
    void in_july() {
        TestClock.set("2026-07-10T09:00:00+08:00");
    }

    @Test
    void say_why_there_is_no_value_where_nothing_was_ever_entered() {
        figures("2026-07-10")
                .body("items.code", contains("A6", "A7", "A8", "A19", "A20", "A21", "A22"))
                .body("items.value", equalTo(java.util.Collections.nCopies(7, null)))
                .body("items[0].gap", containsString("新发放贷款"), "items[0].provisional", equalTo(true));
    }

    @Test
    void equal_what_was_just_done() {
        record("kind", "NEW_LOAN", "amount", "1000000.50");
        record("kind", "NEW_LOAN", "amount", "0.49");
        record("kind", "NEW_LOAN", "disbursedOn", "2026-07-01");
        record("kind", "EXTENSION", "amount", "7");
        disburse();
        var sheet = figures("2026-07-10")
                .body(
                        value("A6"),
                        equalTo("1000000.99"),
                        item("A6", "rows"),
                        equalTo(2),
                        item("A6", "unit"),
                        equalTo("元"))
                .body(value("A7"), nullValue(), value("A8"), equalTo("7.00"))
                .body(value("A19"), equalTo("1"), value("A20"), equalTo("3000000.00"))
                .body(value("A21"), equalTo("1"), value("A22"), equalTo("2000000.00"));
        String rows = sheet.extract().path(item("A6", "rowsUrl"));
        Sample.leader()
                .get(rows)
                .then()
                .statusCode(200)
                .body("items.value", contains("1000000.50", "0.49"))
                .body("items[0].url", containsString("/loans/"), "items[0].happenedOn", equalTo("2026-03-05"));
        Sample.leader()
                .get(Sample.leader().get(rows).<String>path("items[0].url"))
                .then()
                .statusCode(200);
    }

    @Test
    void are_zero_only_where_there_are_data() {
        record("disbursedOn", "2026-07-01");
        figures("2026-07-10").body(value("A6"), equalTo("0"), item("A6", "gap"), nullValue());
    }

    @Test
    void of_a_past_day_do_not_change_by_what_is_entered_late() {
        record("amount", "100");
        TestClock.set("2026-08-01T09:00:00+08:00");
        record("amount", "11");
        figures("2026-07-10").body(value("A6"), equalTo("100.00"), item("A6", "provisional"), equalTo(false));
        figures("2026-07-31").body(value("A6"), equalTo("100.00"));
        figures("2026-08-01").body(value("A6"), equalTo("111.00"), item("A6", "provisional"), equalTo(true));
        figures("2026-07-09").body(value("A6"), nullValue(), item("A6", "gap"), notNullValue());
    }

    @Test
    void lose_a_cancelled_loan_from_the_day_of_its_cancellation() {
        var id = record("amount", "100");
        TestClock.set("2026-08-01T09:00:00+08:00");
        Sample.take(Sample.officer(), "/loans/" + id, "to", "CANCELLED", "comment", "登记有误")
                .then()
                .statusCode(201);
        figures("2026-07-10").body(value("A6"), equalTo("100.00"));
        figures("2026-08-01").body(value("A6"), equalTo("0"));
    }

    @Test
    void end_the_day_of_knowledge_at_midnight_in_shanghai() {
        TestClock.set("2026-07-10T23:59:30+08:00");
        record("amount", "1");
        TestClock.set("2026-07-11T00:00:30+08:00");
        record("amount", "2");
        figures("2026-07-10").body(value("A6"), equalTo("1.00"));
        figures("2026-07-11").body(value("A6"), equalTo("3.00"));
    }

    @Test
    void name_what_is_wrong_with_the_question() {
        ask("2026-07-01", "2026-06-30", null, area).statusCode(400).body("errors.pointer", contains("from"));
        Sample.leader()
                .queryParam("to", "2026-13-01")
                .get(BASE + "/figures")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("from", "to"));
        FigureSheet.ask(Sample.person("leader-3", "leader", "340100"), area, "2026-01-01", "2026-06-30", null)
                .get(BASE + "/figures")
                .then()
                .statusCode(422)
                .body("code", equalTo("area-out-of-scope"));
        Sample.leader()
                .get(BASE + "/figures/A99/rows?from=2026-01-01&to=2026-06-30")
                .then()
                .statusCode(404);
        Sample.member()
                .get(BASE + "/figures?from=2026-01-01&to=2026-06-30")
                .then()
                .statusCode(403);
    }

    @Test
    void are_refused_for_an_area_outside_the_callers() {
        for (var path : new String[] {"/figures", "/figures/A6/rows"}) {
            FigureSheet.ask(Sample.person("leader-2", "leader", "341200"), "340100", "2026-01-01", "2026-06-30", null)
                    .get(BASE + path)
                    .then()
                    .statusCode(422)
                    .body("code", equalTo("area-out-of-scope"));
        }
    }

    private UUID record(Object... members) {
        return Sample.post(Sample.officer(), "/loans", with(loan(firm), members));
    }

    private void disburse() {
        var path = "/guarantee-applications/"
                + Sample.post(
                        Sample.officer(), "/guarantee-applications", with(guarantee(firm), "appliedOn", "2026-04-01"));
        step(Sample.officer(), path, "to", "ACCEPTED");
        step(Sample.approver(), path, "to", "FINAL_APPROVAL", "amount", "2000000");
        step(Sample.officer(), path, "to", "CONTRACTED", "amount", "2000000");
        step(Sample.officer(), path, "to", "DISBURSED", "amount", "2000000");
    }

    private static void step(io.restassured.specification.RequestSpecification who, String path, Object... members) {
        var all = new java.util.ArrayList<>(List.of(members));
        all.addAll(List.of("happenedOn", "2026-05-06"));
        Sample.take(who, path, all.toArray()).then().statusCode(201);
    }

    private ValidatableResponse figures(String asOf) {
        return ask("2026-01-01", "2026-06-30", asOf, area).statusCode(200);
    }

    private static ValidatableResponse ask(String from, String to, String asOf, String area) {
        return FigureSheet.ask(Sample.leader(), area, from, to, asOf)
                .get(BASE + "/figures")
                .then();
    }
}
