package cn.sisong.project.figure;

import cn.sisong.common.testing.EnterpriseStandIn;
import cn.sisong.common.testing.FigureSheet;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static cn.sisong.common.testing.FigureSheet.item;
import static cn.sisong.common.testing.FigureSheet.value;
import static cn.sisong.project.Sample.BASE;
import static cn.sisong.project.Sample.PROJECTS;
import static cn.sisong.project.Sample.lead;
import static cn.sisong.project.Sample.paper;
import static cn.sisong.project.Sample.with;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
@QuarkusTestResource(EnterpriseStandIn.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class FigureResourceTest {
    private final String area = Sample.freshArea();

    @BeforeEach
    void in_july() {
        TestClock.set("2026-07-10T09:00:00+08:00");
    }

    @Test
    void say_why_there_is_no_value_where_nothing_was_ever_entered() {
        figures("2026-07-10")
                .body("items.code", contains("B2", "B3", "B4", "B5", "C2", "C3", "C4", "C5"))
                .body("items.value", equalTo(java.util.Collections.nCopies(8, null)))
                .body("items[0].gap", containsString("未录入"), "items[0].provisional", equalTo(true));
    }

    @Test
    void equal_what_was_just_done() {
        Sample.at("NEGOTIATING", "2026-03-01", with(lead(area), "intendedInvestment", "7.50"));
        Sample.at("SIGNED", "2026-03-01", with(lead(area), "totalInvestment", "10"));
        Sample.at("UNDER_CONSTRUCTION", "2026-04-01", with(lead(area), "totalInvestment", "20.25", "key", true));
        Sample.at("STARTED", "2026-07-01", with(lead(area), "totalInvestment", "40", "key", true));
        var sheet = figures("2026-07-10")
                .body(value("B2"), equalTo("1"), value("B3"), equalTo("7.50"))
                .body(value("B4"), equalTo("2"), value("B5"), equalTo("30.25"))
                .body(value("C2"), equalTo("1"), value("C3"), equalTo("20.25"))
                .body(value("C4"), equalTo("1"), value("C5"), equalTo("20.25"));
        String rows = sheet.extract().path(item("B5", "rowsUrl"));
        Sample.leader()
                .get(rows)
                .then()
                .statusCode(200)
                .body("items.value", contains("10.00", "20.25"), "items[0].url", containsString(PROJECTS));
    }

    @Test
    void count_the_first_signing_and_start_once_for_ever() {
        var path = Sample.at("STARTED", "2026-03-01", lead(area));
        Sample.take(Sample.officer(), path, "to", "SUSPENDED", "comment", "停工", "happenedOn", "2026-04-01")
                .then()
                .statusCode(201);
        Sample.take(Sample.officer(), path, "to", "STARTED", "happenedOn", "2026-05-01")
                .then()
                .statusCode(201);
        figures("2026-07-10").body(value("C2"), equalTo("1"), value("B4"), equalTo("1"), value("B2"), equalTo("0"));
        ask("2026-05-01", "2026-06-30", "2026-07-10").body(value("C2"), equalTo("0"));
    }

    @Test
    void of_a_past_day_do_not_change_by_what_is_entered_or_corrected_late() {
        var path = Sample.at("NEGOTIATING", "2026-03-01", with(lead(area), "totalInvestment", "10"));
        TestClock.set("2026-08-01T09:00:00+08:00");
        Sample.patch(path, "totalInvestment", "12", "key", true).then().statusCode(200);
        Sample.take(
                        Sample.officer(),
                        path,
                        "to",
                        "SIGNED",
                        "happenedOn",
                        "2026-06-30",
                        "evidence",
                        paper("INVESTMENT_AGREEMENT"))
                .then()
                .statusCode(201);
        figures("2026-07-10")
                .body(value("B2"), equalTo("1"), value("B3"), equalTo("10.00"), value("B4"), equalTo("0"))
                .body(item("B2", "provisional"), equalTo(false));
        figures("2026-08-01").body(value("B2"), equalTo("0"), value("B4"), equalTo("1"), value("B5"), equalTo("12.00"));
        ask("2026-01-01", "2026-06-29", "2026-08-01").body(value("B2"), equalTo("1"));
        figures("2026-07-09").body(value("B2"), nullValue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"from=2026-07-01&to=2026-06-30", "from=x&to=2026-06-30", "to=2026-06-30"})
    void name_what_is_wrong_with_the_question(String query) {
        Sample.leader().get(BASE + "/figures?" + query).then().statusCode(400).body("errors.pointer", hasItem("from"));
    }

    @Test
    void are_refused_for_an_area_outside_the_callers() {
        for (var path : new String[] {"/figures", "/figures/B2/rows"}) {
            FigureSheet.ask(Sample.person("leader-2", "leader", "341200"), "340100", "2026-01-01", "2026-06-30", null)
                    .get(BASE + path)
                    .then()
                    .statusCode(422)
                    .body("code", equalTo("area-out-of-scope"));
        }
    }

    private ValidatableResponse figures(String asOf) {
        return ask("2026-01-01", "2026-06-30", asOf);
    }

    private ValidatableResponse ask(String from, String to, String asOf) {
        return FigureSheet.ask(Sample.leader(), area, from, to, asOf)
                .get(BASE + "/figures")
                .then()
                .statusCode(200);
    }
}
