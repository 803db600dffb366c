package cn.sisong.enterprise;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import static org.hamcrest.Matchers.isOneOf;

/** What belongs to no area, of its own for the trials: they may change it without getting in another test's way. */
final class SharedTrials {
    static final int YEAR = 2046;
    static final String HOURS_FROM = "2071-01-01";
    private static final AtomicInteger SERIAL = new AtomicInteger();

    private SharedTrials() {}

    static void calendar() {
        put("/calendars/" + YEAR, Map.of("source", "矩阵通知", "days", Holidays.of(YEAR)));
    }

    static void workingHours() {
        put("/working-hours/" + HOURS_FROM, Map.of("intervals", List.of(Map.of("from", "08:00", "to", "12:00"))));
    }

    /** Answers its code. */
    static String method() {
        var code = "MATRIX_" + SERIAL.incrementAndGet();
        Sample.tryPost(
                        Sample.dispatcher(),
                        "/work-methods",
                        Map.of("code", code, "name", "矩阵工作法" + SERIAL.get(), "steps", List.of()))
                .then()
                .statusCode(201);
        return code;
    }

    /** The person's own means of being told; nothing is sent. */
    static void channel(String person) {
        Sample.member(person)
                .body(Map.of("address", "matrix@example.com", "reminders", false, "digest", false))
                .put(Sample.BASE + "/notifications/channels/EMAIL")
                .then()
                .statusCode(isOneOf(200, 428));
    }

    /** Made once for all trials of a run. */
    private static void put(String path, Map<String, ?> body) {
        Sample.dispatcher()
                .header("If-None-Match", "*")
                .body(body)
                .put(Sample.BASE + path)
                .then()
                .statusCode(isOneOf(201, 412));
    }
}
