package cn.sisong.enterprise;

import cn.sisong.common.testing.Requests;
import cn.sisong.common.testing.Tokens;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** People and things to test with. Everything is made through the API, so every rule holds for it. */
public final class Sample extends Requests {
    public static final String BASE = EnterpriseApi.ROOT;
    public static final String ZONE = "341282";
    private static final AtomicInteger SERIAL = new AtomicInteger();
    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    private Sample() {}

    public static RequestSpecification dispatcher() {
        return as(Tokens.person("dispatcher-1", "dispatcher", "office", "340000"));
    }

    public static RequestSpecification supervisor() {
        return as(Tokens.person("supervisor-1", "supervisor", "", "340000"));
    }

    public static RequestSpecification member(String subject) {
        return as(Tokens.person(subject, "member", "", "340000"));
    }

    public static RequestSpecification handler(String department) {
        return as(Tokens.person("handler-of-" + department, "handler", department, "340000"));
    }

    public static RequestSpecification system() {
        return as(Tokens.system("demo-system", "340000", "enterprise:read", "enterprise:write"));
    }

    /** A valid code that no other sample has. */
    public static String creditCode() {
        return withCheckDigit("91341282MA" + String.format("%07d", 8_000_000 + SERIAL.incrementAndGet()));
    }

    /** Completes 17 characters with the check character of GB 32100-2015. */
    public static String withCheckDigit(String body) {
        int sum = 0;
        int weight = 1;
        for (int i = 0; i < 17; i++) {
            sum += ALPHABET.indexOf(body.charAt(i)) * weight;
            weight = weight * 3 % 31;
        }
        return body + ALPHABET.charAt((31 - sum % 31) % 31);
    }

    public static UUID firm(String name) {
        return firm(name, ZONE);
    }

    public static UUID firm(String name, String areaCode) {
        return post(
                dispatcher(),
                "/enterprises",
                Map.of("creditCode", creditCode(), "name", name, "areaCode", areaCode, "sameNameConfirmed", true));
    }

    /** A new task force with one member. */
    public static UUID taskForce(String memberSubject) {
        var force = post(dispatcher(), "/task-forces", Map.of("name", "专班" + UUID.randomUUID(), "from", "2026-01-01"));
        post(
                dispatcher(),
                "/task-forces/" + force + "/members",
                Map.of("subject", memberSubject, "name", "成员", "from", "2026-01-01"));
        return force;
    }

    public static UUID assign(UUID firm, UUID taskForce) {
        return post(
                dispatcher(),
                "/assignments",
                Map.of("enterpriseId", firm, "taskForceId", taskForce, "from", "2026-01-01"));
    }

    public static void department(String id) {
        var answer = dispatcher()
                .header("Idempotency-Key", key())
                .body(Map.of("id", id, "name", id.toUpperCase() + "局"))
                .post(BASE + "/departments");
        answer.then().statusCode(org.hamcrest.Matchers.isOneOf(201, 409));
    }

    /** Posts and answers the new id. */
    public static UUID post(RequestSpecification who, String path, Object body) {
        return UUID.fromString(
                tryPost(who, path, body).then().statusCode(201).extract().path("id"));
    }

    public static Response tryPost(RequestSpecification who, String path, Object body) {
        return who.header("Idempotency-Key", key()).body(body).post(BASE + path);
    }
}
