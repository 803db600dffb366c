package cn.sisong.enterprise.visit;

import cn.sisong.enterprise.IssueSteps;
import cn.sisong.enterprise.Sample;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

import java.util.Arrays;
import java.util.Map;
import java.util.UUID;

import static cn.sisong.enterprise.Sample.BASE;

/** Done visits that are put right. */
public final class CorrectionSteps {
    private CorrectionSteps() {}

    /** A visit on site on 2026-03-02, with the issues raised on it. */
    public static UUID visited(String member, UUID firm, UUID... issues) {
        var visit = UUID.randomUUID();
        var body = VisitStepTest.done(firm);
        body.put(
                "issues",
                Arrays.stream(issues)
                        .map(id -> Map.of("id", id, "category", "LABOUR", "title", "缺熟练工人"))
                        .toList());
        VisitStepTest.put(member, visit, body).then().statusCode(201);
        return visit;
    }

    public static Response correct(RequestSpecification who, UUID visit, UUID firm) {
        return send(who, visit, "corrections", Map.of("enterpriseId", firm, "reason", "选错了同名企业"));
    }

    public static Response declareVoid(RequestSpecification who, UUID visit) {
        return send(who, visit, "transitions", Map.of("to", "VOIDED", "comment", "误记,当天没有走访"));
    }

    private static Response send(RequestSpecification who, UUID visit, String what, Map<String, ?> body) {
        return who.header("Idempotency-Key", Sample.key())
                .header(
                        "If-Match",
                        Sample.dispatcher().get(BASE + "/visits/" + visit).header("ETag"))
                .body(body)
                .post(BASE + "/visits/" + visit + "/" + what);
    }

    static void reject(UUID issue) {
        IssueSteps.move(
                        Sample.dispatcher(),
                        issue,
                        Map.of("to", "REJECTED", "comment", "请走诉讼渠道", "channel", "LITIGATION"))
                .then()
                .statusCode(201);
    }

    static String firmOf(UUID issue) {
        return Sample.dispatcher().get(BASE + "/issues/" + issue).path("enterprise.id");
    }
}
