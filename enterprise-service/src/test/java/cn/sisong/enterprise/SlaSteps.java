package cn.sisong.enterprise;

import java.util.Map;

/** Rules of the times for an issue, as the office would set them. */
public final class SlaSteps {
    private SlaSteps() {}

    /** A rule of its own for a category's urgent issues, from a day on; {@code more} is what differs from the usual. */
    public static void create(String code, String category, String from, Map<String, ?> more) {
        Sample.tryPost(
                        Sample.dispatcher(),
                        "/sla-policies",
                        Map.of("code", code, "category", category, "urgency", "URGENT", "times", times(from, more)))
                .then()
                .statusCode(201);
    }

    /** The next version of a rule. */
    public static void revise(String code, String tag, String from, Map<String, ?> more) {
        Sample.tryPost(
                        Sample.dispatcher().header("If-Match", tag),
                        "/sla-policies/" + code + "/versions",
                        times(from, more))
                .then()
                .statusCode(201);
    }

    /** The usual times from a day on, but for what differs. */
    public static Map<String, Object> times(String from, Map<String, ?> more) {
        var times = Sample.map(
                "title",
                "测试时限",
                "validFrom",
                from,
                "dispatchDays",
                1,
                "signDays",
                1,
                "returnDays",
                2,
                "contactDays",
                1,
                "solveDays",
                5,
                "solveInCalendarDays",
                false,
                "confirmDays",
                3,
                "failedContacts",
                3);
        times.putAll(more);
        return times;
    }
}
