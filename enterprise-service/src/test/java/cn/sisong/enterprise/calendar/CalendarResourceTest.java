package cn.sisong.enterprise.calendar;

import cn.sisong.common.testing.SuiteResource;
import cn.sisong.common.testing.Tokens;
import cn.sisong.enterprise.Holidays;
import cn.sisong.enterprise.Sample;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;

import static cn.sisong.enterprise.Sample.BASE;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.notNullValue;

/** In years far from those that other tests count in. */
@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class CalendarResourceTest {

    @Test
    void shows_the_coming_year_as_missing_until_its_notice_is_entered() {
        Sample.dispatcher()
                .get(BASE + "/calendars")
                .then()
                .statusCode(200)
                .body("items.find { it.year == 2026 }.status", equalTo("PUBLISHED"))
                .body("items.find { it.year == 2026 }.daysWorked", equalTo(6))
                .body("items.find { it.year == 2027 }.status", equalTo("MISSING"));
    }

    @Test
    void keeps_a_year_that_begins_in_the_december_before() {
        put(2040, "If-None-Match", "*", off("2039-12-31"), off("2040-01-02"), work("2040-01-07"))
                .then()
                .statusCode(201)
                .header("ETag", "\"v0\"")
                .body("workingDays", equalTo(249));
        Sample.dispatcher()
                .get(BASE + "/calendars/2040")
                .then()
                .body("days.day", hasItems("2039-12-31", "2040-01-02", "2040-01-07"));
    }

    @Test
    void corrects_a_year_for_who_has_seen_it_only() {
        put(2041, "If-None-Match", "*", off("2041-01-01")).then().statusCode(201);
        put(2041, "If-None-Match", "*", off("2041-01-01")).then().statusCode(412);
        put(2041, "If-Match", "\"v0\"", off("2041-01-01"), off("2041-01-02"))
                .then()
                .statusCode(200)
                .header("ETag", "\"v1\"");
        put(2041, "If-Match", "\"v0\"", off("2041-01-03")).then().statusCode(412);
    }

    @Test
    void names_every_day_that_cannot_be_right() {
        put(2042, "If-None-Match", "*", work("2042-01-06"), off("2043-01-01"), off("2042-05-01"), off("2042-05-01"))
                .then()
                .statusCode(400)
                .body("errors.pointer", equalTo(List.of("/days/0/kind", "/days/1/day", "/days/3")));
        Sample.dispatcher().get(BASE + "/calendars/2042").then().statusCode(404);
    }

    @Test
    void refuses_a_year_in_which_nobody_would_work() {
        var days = java.time.LocalDate.parse("2043-01-01")
                .datesUntil(java.time.LocalDate.parse("2043-04-30"))
                .map(day -> off(day.toString()))
                .toList();
        notice(2043, "If-None-Match", "*", days)
                .then()
                .statusCode(400)
                .body("errors[0].code", equalTo("too-few-working-days"));
    }

    @Test
    void refuses_a_notice_without_a_day_off() {
        notice(2047, "If-None-Match", "*", List.of())
                .then()
                .statusCode(400)
                .body("errors.code", equalTo(List.of("no-day-off")));
        notice(2047, "If-None-Match", "*", List.of(work("2047-01-05")))
                .then()
                .statusCode(400)
                .body("errors.code", equalTo(List.of("no-day-off")));
        Sample.dispatcher().get(BASE + "/calendars/2047").then().statusCode(404);
    }

    @Test
    void refuses_a_notice_in_which_most_holidays_are_missing() {
        notice(2048, "If-None-Match", "*", List.of(off("2048-01-01")))
                .then()
                .statusCode(400)
                .body("errors.code", equalTo(List.of("too-many-working-days")), "errors[0].pointer", equalTo("/days"));
    }

    @Test
    void is_changed_by_the_office_and_the_system_administrator_only() {
        var body = Map.of("source", "x", "days", Holidays.of(2044));
        Sample.member("calendar-m")
                .header("If-None-Match", "*")
                .body(body)
                .put(BASE + "/calendars/2044")
                .then()
                .statusCode(403);
        Sample.as(Tokens.person("admin-1", "system-admin", "", "340000"))
                .header("If-None-Match", "*")
                .body(body)
                .put(BASE + "/calendars/2044")
                .then()
                .statusCode(201);
    }

    @Test
    void sets_hours_of_several_intervals_from_a_day_on() {
        hours("2050-07-01", "If-None-Match", "*", "15:00", "18:00", "08:00", "11:30")
                .then()
                .statusCode(201)
                .body("intervals.from", equalTo(List.of("08:00", "15:00")));
        hours("2050-07-01", "If-Match", "\"v0\"", "00:00", "24:00")
                .then()
                .statusCode(200)
                .body("intervals[0].to", equalTo("24:00"));
        Sample.dispatcher().get(BASE + "/working-hours").then().body("items.validFrom", hasItem("2050-07-01"));
        Sample.dispatcher()
                .header("If-Match", "\"v1\"")
                .delete(BASE + "/working-hours/2050-07-01")
                .then()
                .statusCode(204);
        Sample.dispatcher().get(BASE + "/working-hours/2050-07-01").then().statusCode(404);
    }

    @Test
    void refuses_hours_that_overlap_or_run_backwards() {
        hours("2051-01-01", "If-None-Match", "*", "08:00", "12:00", "11:00", "13:00")
                .then()
                .statusCode(400)
                .body("errors[0].code", equalTo("overlap"));
        hours("2051-01-01", "If-None-Match", "*", "12:00", "08:00")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/intervals/0"));
        hours("2051-01-01", "If-None-Match", "*", "8:00", "25:00")
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem(containsString("/intervals/0/to")));
    }

    @Test
    void keeps_hours_that_are_in_force() {
        Sample.dispatcher()
                .header("If-Match", "\"v0\"")
                .delete(BASE + "/working-hours/2023-01-01")
                .then()
                .statusCode(422)
                .body("code", equalTo("in-force"));
    }

    @Test
    void shows_that_deadlines_were_counted_again() {
        put(2045, "If-None-Match", "*", off("2045-01-02")).then().statusCode(201);
        Sample.dispatcher()
                .get(BASE + "/calendars/recomputations")
                .then()
                .statusCode(200)
                .body("items.cause", hasItem("2045 年放假安排"))
                .body("items[0].id", notNullValue());
    }

    private static Map<String, String> off(String day) {
        return Map.of("day", day, "kind", "OFF", "name", "节日");
    }

    private static Map<String, String> work(String day) {
        return Map.of("day", day, "kind", "WORK", "name", "调休");
    }

    /** With the holidays that every year has. */
    @SafeVarargs
    private static Response put(int year, String header, String value, Map<String, String>... days) {
        var all = new java.util.ArrayList<>(List.of(days));
        all.addAll(Holidays.of(year));
        return notice(year, header, value, all);
    }

    private static Response notice(int year, String header, String value, List<Map<String, String>> days) {
        return Sample.dispatcher()
                .header(header, value)
                .body(Map.of("source", "国办发明电〔" + year + "〕1号", "days", days))
                .put(BASE + "/calendars/" + year);
    }

    private static Response hours(String from, String header, String value, String... times) {
        var intervals = new java.util.ArrayList<Map<String, String>>();
        for (int i = 0; i < times.length; i += 2) {
            intervals.add(Map.of("from", times[i], "to", times[i + 1]));
        }
        return Sample.dispatcher()
                .header(header, value)
                .body(Map.of("intervals", intervals))
                .put(BASE + "/working-hours/" + from);
    }
}
