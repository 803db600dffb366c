package cn.sisong.enterprise.reminder;

import cn.sisong.common.testing.SuiteResource;
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
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class ReminderHoursTest {
    private static final List<Map<String, String>> NONE = List.of();

    @Test
    void are_the_zones_until_set_and_say_so() {
        get("hours-a")
                .then()
                .statusCode(200)
                .header("ETag", "\"v0\"")
                .body("own", equalTo(false), "leaveFrom", nullValue())
                .body("intervals.from", contains("08:30", "14:00"), "zoneIntervals.to", contains("12:00", "17:30"));
    }

    @Test
    void are_set_in_order_and_each_persons_own() {
        put("hours-b", "v0", List.of(interval("19:00", "24:00"), interval("07:00", "08:00")), Map.of())
                .then()
                .statusCode(200)
                .header("ETag", "\"v1\"")
                .body("own", equalTo(true), "intervals.from", contains("07:00", "19:00"));
        get("hours-b").then().body("intervals.to", contains("08:00", "24:00"), "zoneIntervals", hasSize(2));
        get("hours-c").then().body("own", equalTo(false));
        put("hours-b", "v1", NONE, Map.of("leaveFrom", "2026-10-01", "leaveTo", "2026-10-01"))
                .then()
                .statusCode(200)
                .body("own", equalTo(false), "intervals", hasSize(2), "leaveTo", equalTo("2026-10-01"));
    }

    @Test
    void are_changed_by_who_has_seen_them() {
        Sample.handler("hours-d")
                .body(Map.of("intervals", NONE))
                .put(BASE + "/me/reminder-hours")
                .then()
                .statusCode(428);
        put("hours-d", "v0", NONE, Map.of()).then().statusCode(200);
        put("hours-d", "v0", NONE, Map.of()).then().statusCode(412).header("ETag", "\"v1\"");
    }

    @Test
    void refuse_what_is_no_time_of_day_naming_the_place() {
        refused(List.of(interval("25:00", "26:00"))).body("errors.pointer", hasItem("/intervals/0/from"));
        refused(List.of(interval("08:00", "09:00"), interval("12:00", "10:00")))
                .body("errors.pointer", contains("/intervals/1"), "errors.detail", contains("结束时间应晚于开始时间"));
        refused(List.of(interval("08:00", "10:00"), interval("09:59", "12:00")))
                .body("errors.pointer", contains("/intervals"), "errors.detail", contains("时段互相重叠"));
        refused(List.of(
                        interval("01:00", "02:00"),
                        interval("03:00", "04:00"),
                        interval("05:00", "06:00"),
                        interval("07:00", "08:00"),
                        interval("09:00", "10:00")))
                .body("errors.pointer", contains("/intervals"));
    }

    @Test
    void refuse_half_a_leave_one_backwards_and_one_without_end() {
        leaveRefused(Map.of("leaveFrom", "2026-10-01"), "/leaveTo", "请填写休假最后一天");
        leaveRefused(Map.of("leaveTo", "2026-10-01"), "/leaveFrom", "请填写休假第一天");
        leaveRefused(Map.of("leaveFrom", "2026-10-02", "leaveTo", "2026-10-01"), "/leaveTo", "休假最后一天不能早于第一天");
        leaveRefused(Map.of("leaveFrom", "2026-10-02", "leaveTo", "2062-10-01"), "/leaveTo", "休假至多一年");
    }

    private static void leaveRefused(Map<String, String> leave, String pointer, String detail) {
        put("hours-e", "v0", NONE, leave)
                .then()
                .statusCode(400)
                .body("errors.pointer", contains(pointer), "errors.detail", contains(detail));
    }

    private static io.restassured.response.ValidatableResponse refused(List<Map<String, String>> intervals) {
        return put("hours-e", "v0", intervals, Map.of()).then().statusCode(400);
    }

    private static Map<String, String> interval(String from, String to) {
        return Map.of("from", from, "to", to);
    }

    private static Response get(String department) {
        return Sample.handler(department).get(BASE + "/me/reminder-hours");
    }

    private static Response put(
            String department, String version, List<Map<String, String>> intervals, Map<String, String> leave) {
        var body = Sample.map("intervals", intervals);
        body.putAll(leave);
        return Sample.handler(department)
                .header("If-Match", "\"" + version + "\"")
                .body(body)
                .put(BASE + "/me/reminder-hours");
    }
}
