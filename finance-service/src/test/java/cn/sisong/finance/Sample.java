package cn.sisong.finance;

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
    public static final String BASE = FinanceApi.ROOT;
    private static final AtomicInteger AREAS = new AtomicInteger(1000);

    private Sample() {}

    public static RequestSpecification officer() {
        return person("officer-1", "finance-officer", "340000");
    }

    public static RequestSpecification approver() {
        return person("approver-1", "finance-approver", "340000");
    }

    public static RequestSpecification dispatcher() {
        return person("dispatcher-1", "dispatcher", "340000");
    }

    public static RequestSpecification leader() {
        return person("leader-1", "leader", "340000");
    }

    public static RequestSpecification member() {
        return person("member-1", "member", "340000");
    }

    public static RequestSpecification system() {
        return as(Tokens.system("demo-system", "340000", "finance:read"));
    }

    public static RequestSpecification person(String subject, String role, String area) {
        return as(Tokens.person(subject, role, "danbao", area));
    }

    /** An area of Anhui in which nothing has happened yet, for figures. */
    public static String freshArea() {
        return "34" + AREAS.incrementAndGet();
    }

    public static UUID firm() {
        return EnterpriseStandIn.firmIn("341282");
    }

    public static Map<String, Object> demand(UUID firm) {
        return map("enterpriseId", firm, "kind", "NEW_LOAN", "amount", "5000000.00", "purpose", "流动资金");
    }

    public static Map<String, Object> guarantee(UUID firm) {
        return map("enterpriseId", firm, "bankName", "颍淮农商行", "appliedAmount", "3000000", "termMonths", 12);
    }

    public static Map<String, Object> loan(UUID firm) {
        return map(
                "enterpriseId", firm,
                "kind", "NEW_LOAN",
                "bankName", "颍淮农商行",
                "amount", "1000000.50",
                "signedOn", "2026-03-01",
                "disbursedOn", "2026-03-05",
                "dueOn", "2027-03-05");
    }

    /** Posts and answers the new id. */
    public static UUID post(RequestSpecification who, String path, Object body) {
        return UUID.fromString(
                tryPost(who, path, body).then().statusCode(201).extract().path("id"));
    }

    public static Response tryPost(RequestSpecification who, String path, Object body) {
        return who.header("Idempotency-Key", key()).body(body).post(BASE + path);
    }

    /** Takes a step with the version that is there now. */
    public static Response take(RequestSpecification who, String path, Object... members) {
        var tag = officer().get(BASE + path).header("ETag");
        return who.header("Idempotency-Key", key())
                .header("If-Match", tag)
                .body(map(members))
                .post(BASE + path + "/transitions");
    }
}
