package cn.sisong.e2e;

import cn.sisong.e2e.people.Answer;
import cn.sisong.e2e.people.Caller;
import cn.sisong.e2e.people.People;
import cn.sisong.e2e.system.Journeys;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import static cn.sisong.e2e.World.API;
import static org.assertj.core.api.Assertions.assertThat;

/** Everything wrong that can be sent, through the whole chain: each answer says what is wrong, and nothing remains. */
@Order(90)
@ExtendWith(Journeys.class)
class BadInputTest {

    private String firm;
    private Cases.Visited visited;
    private Map<String, Integer> before;

    @BeforeEach
    void somebody_works_on_something(People people, World world) {
        firm = world.firmOfOurs("错输不留痕" + CreditCodes.serial() + "有限公司");
        visited = Cases.visit(people.atDesk("member"), firm);
        before = Refused.counts(people);
    }

    @AfterEach
    void nothing_remains(People people) {
        assertThat(Refused.counts(people)).isEqualTo(before);
        assertThat(timeline(people)).isEqualTo(1);
    }

    private int timeline(People people) {
        return people.atDesk("dispatcher")
                .all(Cases.path(visited.labour()) + "/timeline")
                .size();
    }

    private Map<String, Object> issue(Object... changes) {
        var issue = Json.object(
                "enterpriseId", firm, "category", "LABOUR", "title", "缺人", "description", "缺十人", "urgency", "NORMAL");
        issue.putAll(Json.object(changes));
        return issue;
    }

    private Map<String, Object> visit(Object... changes) {
        var visit = Json.object("enterpriseId", firm, "startedAt", before(1), "mode", "ON_SITE", "note", "正常");
        visit.putAll(Json.object(changes));
        return visit;
    }

    private static String before(int hours) {
        return Instant.now().minus(hours, ChronoUnit.HOURS).toString();
    }

    private static Answer put(Caller caller, Object visit) {
        return caller.call("PUT", API + "/visits/" + UUID.randomUUID(), Map.of("If-None-Match", "*"), visit);
    }

    private static Answer raw(Caller caller, String path, String type, String body) {
        var headers = Map.of("Idempotency-Key", UUID.randomUUID().toString(), "Content-Type", type);
        return caller.call("POST", path, headers, body.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void a_body_that_is_no_json_or_not_what_was_agreed(People people) {
        var dispatcher = people.atDesk("dispatcher");
        Refused.with(
                raw(dispatcher, API + "/issues", "application/json", "{\"title\":"), 400, "malformed-request", "行");
        Refused.with(raw(dispatcher, API + "/issues", "application/json", "[]"), 400, "malformed-request");
        Refused.with(raw(dispatcher, API + "/issues", "application/json", ""), 400, "validation-failed");
        Refused.with(dispatcher.post(API + "/issues", issue("colour", "red")), 400, "malformed-request", "/colour");
        Refused.with(
                dispatcher.post(API + "/issues", issue("enterpriseId", 5)), 400, "malformed-request", "/enterpriseId");
        Refused.with(dispatcher.post(API + "/issues", issue("category", "X")), 400, "malformed-request", "LABOUR");
        Refused.with(
                dispatcher.post(API + "/issues", issue("title", List.of("x"))), 400, "malformed-request", "/title");
        Refused.with(raw(dispatcher, API + "/issues", "text/plain", "x"), 415, "unsupported-media-type");
    }

    @Test
    void every_field_that_is_too_long_or_empty_at_once(People people) {
        var wrong = issue("title", "长".repeat(61), "description", "长".repeat(2001), "category", null);
        Refused.with(
                people.atDesk("dispatcher").post(API + "/issues", wrong),
                400,
                "validation-failed",
                "/title",
                "/description",
                "/category");
    }

    @Test
    void a_character_that_no_database_keeps(People people) {
        var dispatcher = people.atDesk("dispatcher");
        Refused.with(dispatcher.post(API + "/issues", issue("title", "缺\u0000人")), 400, "malformed-request", "/title");
        Refused.with(put(people.atDesk("member"), visit("note", "\u0000")), 400, "malformed-request", "/note");
        Refused.with(dispatcher.get(API + "/enterprises?q=%00%00"), 400, "validation-failed", "q");
    }

    @Test
    void a_visit_that_has_not_been_yet_or_at_nobody_s(People people) {
        var member = people.atDesk("member");
        Refused.with(put(member, visit("startedAt", before(-24))), 400, "validation-failed", "/startedAt");
        Refused.with(put(member, visit("enterpriseId", UUID.randomUUID())), 422, "unknown-enterprise", "/enterpriseId");
        Refused.with(member.get(API + "/visits/" + UUID.randomUUID()), 404, "not-found");
        Refused.with(member.get(API + "/visits/x"), 404, "not-found");
    }

    @Test
    void a_change_of_what_has_changed_meanwhile_or_was_not_read(People people) {
        var dispatcher = people.atDesk("dispatcher");
        var path = Cases.path(visited.labour()) + "/transitions";
        var step = Json.object("to", "ACCEPTED");
        var key = UUID.randomUUID().toString();
        Refused.with(dispatcher.post(path, step), 428, "precondition-required");
        Refused.with(
                dispatcher.call("POST", path, Map.of("Idempotency-Key", key, "If-Match", "\"v99\""), step),
                412,
                "stale-version");
        Refused.with(
                dispatcher.call("POST", path, Map.of("Idempotency-Key", key, "If-Match", "x"), step),
                412,
                "stale-version");
        Refused.with(
                dispatcher.step(Cases.path(visited.labour()), "to", "SIGNED"), 409, "illegal-transition", "ACCEPTED");
    }

    @Test
    void a_key_that_is_missing_or_was_another_request_s(People people) {
        var system = people.demoSystem();
        var used = people.atDesk("dispatcher");
        Refused.with(used.call("POST", API + "/issues", Map.of(), issue()), 400, "idempotency-key-missing");
        Refused.with(used.post(API + "/issues", issue(), "a b"), 400, "idempotency-key-missing");
        assertThat(system.call("POST", API + "/issues", Map.of(), issue()).status())
                .isEqualTo(400);
    }

    @Test
    void a_caller_whom_nobody_knows(People people) {
        var nobody = people.nobody();
        Refused.with(nobody.get(API + "/issues"), 401, "unauthenticated");
        for (var token : List.of("x", "a.b.c", forged())) {
            var headers = Map.of("Authorization", "Bearer " + token);
            Refused.with(nobody.call("GET", API + "/issues", headers, null), 401, "unauthenticated");
        }
    }

    /** Everything right but the signature. */
    private static String forged() {
        var url = Base64.getUrlEncoder().withoutPadding();
        var head = url.encodeToString("{\"alg\":\"RS256\",\"typ\":\"JWT\"}".getBytes(StandardCharsets.UTF_8));
        var body = "{\"iss\":\"sisong\",\"aud\":\"sisong-api\",\"sub\":\"root\",\"exp\":4102444800}";
        return head + "." + url.encodeToString(body.getBytes(StandardCharsets.UTF_8)) + "." + "A".repeat(342);
    }

    @Test
    void an_address_method_or_question_that_does_not_exist(People people) {
        var dispatcher = people.atDesk("dispatcher");
        Refused.with(dispatcher.get("/api/nothing/v1/x"), 404, "not-found");
        Refused.with(dispatcher.get(API + "/nothing"), 404, "not-found");
        Refused.with(dispatcher.call("DELETE", API + "/issues", Map.of(), null), 405, "method-not-allowed");
        Refused.with(dispatcher.get(API + "/issues?colour=red"), 400, "unknown-parameter", "colour");
        Refused.with(dispatcher.get(API + "/issues?limit=201"), 400, "validation-failed", "limit");
        Refused.with(dispatcher.get(API + "/issues?cursor=x"), 400, "malformed-cursor");
        var cursor = dispatcher.get(API + "/issues?limit=1").expect(200).json();
        var tampered = cursor.get("page").get("nextCursor").asText() + "A";
        Refused.with(dispatcher.get(API + "/issues?limit=1&cursor=" + tampered), 400, "malformed-cursor");
        var other = "&open=true&cursor=" + cursor.get("page").get("nextCursor").asText();
        Refused.with(dispatcher.get(API + "/issues?limit=1" + other), 400, "malformed-cursor");
    }
}
