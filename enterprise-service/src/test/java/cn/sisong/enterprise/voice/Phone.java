package cn.sisong.enterprise.voice;

import cn.sisong.common.testing.TestClock;
import cn.sisong.enterprise.Sample;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import static cn.sisong.enterprise.Sample.BASE;

/** Somebody with a phone, at an address of their own: scans a code, takes the time to fill in the form, sends it. */
public final class Phone {
    private static OffsetDateTime now;

    private final String address;

    public Phone() {
        this(UUID.randomUUID().toString());
    }

    Phone(String address) {
        this.address = address;
    }

    public static void setClock(String instant) {
        now = OffsetDateTime.parse(instant);
        TestClock.set(instant);
    }

    static void passSeconds(long seconds) {
        now = now.plusSeconds(seconds);
        TestClock.set(now.toString());
    }

    /** Issues a code for a firm; answers its token. */
    public static String codeOf(UUID firm) {
        return token(Sample.tryPost(Sample.dispatcher(), "/voice-codes", Map.of("enterpriseId", firm)));
    }

    static String codeOfArea(String area) {
        return token(Sample.tryPost(Sample.dispatcher(), "/voice-codes", Map.of("areaCode", area)));
    }

    static String token(Response issued) {
        return issued.then().statusCode(201).extract().<String>path("url").substring("/s/".length());
    }

    String address() {
        return address;
    }

    RequestSpecification from() {
        return RestAssured.given().contentType("application/json").header("X-Forwarded-For", address);
    }

    Response scan(String token) {
        return from().get(BASE + "/voices/" + token);
    }

    /** Opens the form; answers its ticket. */
    String form(String token) {
        return scan(token).then().statusCode(200).extract().path("ticket");
    }

    Response send(String token, Map<String, ?> body) {
        return send(token, Sample.key(), body);
    }

    Response send(String token, String key, Map<String, ?> body) {
        return from().header("Idempotency-Key", key).body(body).post(BASE + "/voices/" + token);
    }

    /** Opens, fills in and sends. */
    Response raise(String token, String title, Object... more) {
        var ticket = form(token);
        passSeconds(10);
        return send(token, words(ticket, title, more));
    }

    static Map<String, Object> words(String ticket, String title, Object... more) {
        var words = new HashMap<>(Sample.map(more));
        words.putAll(Map.of("ticket", ticket, "category", "LABOUR", "title", title));
        return words;
    }

    /** Raises an issue; answers the receipt's token. */
    public String receipt(String token, String title, Object... more) {
        return raise(token, title, more)
                .then()
                .statusCode(201)
                .extract()
                .<String>path("receiptUrl")
                .substring("/s/r/".length());
    }

    Response look(String receipt) {
        return from().get(BASE + "/voice-receipts/" + receipt);
    }

    public Response add(String receipt, String text) {
        return post(receipt, "additions", Map.of("text", text));
    }

    Response withdraw(String receipt) {
        return post(receipt, "withdrawals", Map.of("reason", "已自行解决"));
    }

    private Response post(String receipt, String what, Map<String, ?> body) {
        return from().header("Idempotency-Key", Sample.key())
                .body(body)
                .post(BASE + "/voice-receipts/" + receipt + "/" + what);
    }

    /** The issue that a receipt is of. */
    public UUID issue(String receipt) {
        String number = look(receipt).path("number");
        String id = Sample.dispatcher()
                .queryParam("source", "FIRM")
                .queryParam("limit", 200)
                .get(BASE + "/issues")
                .path("items.find { it.number == '" + number + "' }.id");
        return UUID.fromString(id);
    }
}
