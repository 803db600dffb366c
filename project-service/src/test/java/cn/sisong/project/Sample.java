package cn.sisong.project;

import cn.sisong.common.testing.EnterpriseStandIn;
import cn.sisong.common.testing.Requests;
import cn.sisong.common.testing.Tokens;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** People and things to test with. Everything is made through the API, so every rule holds for it. */
public final class Sample extends Requests {
    public static final String BASE = ProjectApi.ROOT;
    public static final String PROJECTS = "/projects";
    private static final AtomicInteger SERIAL = new AtomicInteger(1000);

    private Sample() {}

    public static RequestSpecification officer() {
        return person("officer-1", "project-officer", "340000");
    }

    public static RequestSpecification leader() {
        return person("leader-1", "leader", "340000");
    }

    public static RequestSpecification system() {
        return as(Tokens.system("demo-system", "340000", "project:read"));
    }

    public static RequestSpecification person(String subject, String role, String area) {
        return as(Tokens.person(subject, role, "xmb", area));
    }

    /** An area of Anhui in which nothing has happened yet, for figures. */
    public static String freshArea() {
        return "34" + SERIAL.incrementAndGet();
    }

    public static String projectCode() {
        return "2609-341282-04-01-" + String.format("%06d", SERIAL.incrementAndGet());
    }

    /** A lead with a name of its own. */
    public static Map<String, Object> lead(String area) {
        return map(
                "name",
                "年产" + SERIAL.incrementAndGet() + "吨再生铝项目",
                "enterpriseId",
                EnterpriseStandIn.firmIn(area),
                "areaCode",
                area,
                "totalInvestment",
                "120000000.00",
                "leadOn",
                "2026-01-05");
    }

    public static String create(Map<String, Object> body) {
        return PROJECTS + "/" + post(officer(), PROJECTS, body);
    }

    /** Takes the usual steps up to a stage, all on one day. */
    public static String at(String stage, String day, Map<String, Object> body) {
        var path = create(body);
        var steps = new String[][] {
            {"NEGOTIATING", null},
            {"SIGNED", "INVESTMENT_AGREEMENT"},
            {"REGISTERED", "FILING"},
            {"STARTED", "CONSTRUCTION_PERMIT"},
            {"UNDER_CONSTRUCTION", null},
            {"COMPLETED", "ACCEPTANCE"}
        };
        for (var step : steps) {
            var members = map("to", step[0], "happenedOn", day, "evidence", step[1] == null ? null : paper(step[1]));
            if (step[0].equals("REGISTERED")) {
                members.put("projectCode", projectCode());
            }
            step(officer(), path, members).then().statusCode(201);
            if (step[0].equals(stage)) {
                break;
            }
        }
        return path;
    }

    public static Map<String, Object> paper(String kind) {
        return map("kind", kind, "reference", "文号 2026-1");
    }

    public static UUID post(RequestSpecification who, String path, Object body) {
        return UUID.fromString(
                tryPost(who, path, body).then().statusCode(201).extract().path("id"));
    }

    public static Response tryPost(RequestSpecification who, String path, Object body) {
        return who.header("Idempotency-Key", key()).body(body).post(BASE + path);
    }

    /** Takes a step with the version that is there now. */
    public static Response take(RequestSpecification who, String path, Object... members) {
        return step(who, path, map(members));
    }

    private static Response step(RequestSpecification who, String path, Map<String, Object> body) {
        var tag = officer().get(BASE + path).header("ETag");
        return who.header("Idempotency-Key", key())
                .header("If-Match", tag)
                .body(body)
                .post(BASE + path + "/transitions");
    }

    /** Corrects with the version that is there now. */
    public static Response patch(String path, Object... members) {
        var tag = officer().get(BASE + path).header("ETag");
        return officer()
                .contentType("application/merge-patch+json; charset=utf-8")
                .header("If-Match", tag)
                .body(map(members))
                .patch(BASE + path);
    }
}
