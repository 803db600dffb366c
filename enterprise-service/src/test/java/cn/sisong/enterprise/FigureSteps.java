package cn.sisong.enterprise;

import cn.sisong.common.testing.FigureSheet;
import cn.sisong.common.testing.Tokens;
import io.restassured.specification.RequestSpecification;

import java.util.Map;
import java.util.UUID;

/** Makes what figures count, and reads them as the leader of the province would. */
public final class FigureSteps {
    private FigureSteps() {}

    /** A firm that counts in an area, and by its industry. */
    public static UUID firm(String area, String industry) {
        return Sample.post(
                Sample.dispatcher(),
                "/enterprises",
                Map.of(
                        "creditCode",
                        Sample.creditCode(),
                        "name",
                        "数字样本" + UUID.randomUUID(),
                        "areaCode",
                        area,
                        "industryCode",
                        industry));
    }

    /** How a firm stands from a day on. */
    public static void resumption(UUID firm, String status, String day) {
        Sample.tryPost(
                        Sample.dispatcher(),
                        "/resumptions",
                        Map.of("enterpriseId", firm, "status", status, "happenedOn", day))
                .then()
                .statusCode(201);
    }

    /** Puts a firm on the list of those above the scale. */
    public static void list(UUID firm) {
        Sample.tryPost(
                        Sample.dispatcher(),
                        "/enterprises/" + firm + "/lists",
                        Map.of("list", "ABOVE_SCALE", "from", "2026-01-01"))
                .then()
                .statusCode(201);
    }

    /** The value for the first half of 2026, as it was known on a day. */
    public static String figure(String code, String area, String asOf) {
        return value(code, ask(area, asOf));
    }

    /** The value for a period of one's own. */
    public static String value(String code, RequestSpecification asked) {
        return asked.get(Sample.BASE + "/figures")
                .then()
                .statusCode(200)
                .extract()
                .path(FigureSheet.value(code));
    }

    /** Asks for the first half of 2026, as it was known on a day. */
    public static RequestSpecification ask(String area, String asOf) {
        return ask(area, "2026-01-01", "2026-06-30", asOf);
    }

    public static RequestSpecification ask(String area, String from, String to, String asOf) {
        var leader = Sample.as(Tokens.person("leader-1", "leader", "", "340000"));
        return FigureSheet.ask(leader, area, from, to, asOf);
    }
}
