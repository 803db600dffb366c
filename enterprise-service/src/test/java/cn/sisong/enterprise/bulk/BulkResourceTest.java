package cn.sisong.enterprise.bulk;

import cn.sisong.common.testing.SuiteResource;
import cn.sisong.common.testing.TestClock;
import cn.sisong.enterprise.IssueSteps;
import cn.sisong.enterprise.Sample;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import static cn.sisong.enterprise.IssueSteps.dispatched;
import static cn.sisong.enterprise.IssueSteps.move;
import static cn.sisong.enterprise.IssueSteps.raised;
import static cn.sisong.enterprise.IssueSteps.tag;
import static cn.sisong.enterprise.Sample.BASE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class BulkResourceTest {

    @Test
    void does_what_can_be_done_and_says_of_each_of_the_others_why_not() {
        var firm = Sample.firm("批量受理公司");
        var good = raised(firm, "LABOUR");
        var stale = item(raised(firm, "LABOUR"));
        move(Sample.dispatcher(), id(stale), Map.of("to", "ACCEPTED")).then().statusCode(201);
        var moved = raised(firm, "LABOUR");
        move(Sample.dispatcher(), moved, Map.of("to", "ACCEPTED")).then().statusCode(201);
        bulk(
                        Sample.dispatcher(),
                        Map.of(
                                "action",
                                "ACCEPT",
                                "items",
                                List.of(item(good), stale, item(moved), Map.of("id", UUID.randomUUID(), "version", 0))))
                .statusCode(200)
                .body("items.index", contains(0, 1, 2, 3), "items.status", contains(200, 412, 409, 404))
                .body("items[0].state", equalTo("ACCEPTED"), "items[0].etag", equalTo(tag(good)))
                .body("items[1].problem.code", equalTo("stale-version"))
                .body("items[2].problem.code", equalTo("illegal-transition"))
                .body("items[3].problem.detail", equalTo("没有找到该诉求,或不在您的权限范围内"));
    }

    @Test
    void dispatches_all_to_one_department() {
        Sample.department("rsj");
        var firm = Sample.firm("批量交办公司");
        var items = IntStream.range(0, 3).mapToObj(i -> accepted(firm)).collect(Collectors.toList());
        bulk(Sample.dispatcher(), Map.of("action", "DISPATCH", "departmentId", "rsj", "items", items))
                .body("items.state", contains("DISPATCHED", "DISPATCHED", "DISPATCHED"));
        Sample.handler("rsj")
                .get(BASE + "/issues/" + items.get(0).get("id"))
                .then()
                .statusCode(200);
    }

    @Test
    void needs_a_department_to_dispatch_to() {
        bulk(
                        Sample.dispatcher(),
                        Map.of("action", "DISPATCH", "items", List.of(Map.of("id", UUID.randomUUID(), "version", 0))))
                .statusCode(400)
                .body("errors.pointer", contains("/departmentId"));
    }

    @Test
    void takes_two_hundred_at_most() {
        var items = IntStream.range(0, 201)
                .mapToObj(i -> Map.of("id", UUID.randomUUID(), "version", 0))
                .toList();
        bulk(Sample.dispatcher(), Map.of("action", "ACCEPT", "items", items))
                .statusCode(400)
                .body("errors.pointer", contains("/items"));
    }

    @Test
    void repeats_its_answer_when_it_is_sent_again() {
        var issue = raised(Sample.firm("批量重发公司"), "LABOUR");
        var key = Sample.key();
        var body = Map.of("action", "ACCEPT", "items", List.of(item(issue)));
        for (var replayed : new String[] {null, "true"}) {
            Sample.dispatcher()
                    .header("Idempotency-Key", key)
                    .body(body)
                    .post(BASE + "/issues/_bulk")
                    .then()
                    .statusCode(200)
                    .header("Idempotency-Replayed", replayed == null ? nullValue() : equalTo(replayed))
                    .body("items.status", contains(200));
        }
    }

    @Test
    void leaves_one_effect_of_two_that_arrive_together() throws Exception {
        var firm = Sample.firm("批量并发公司");
        var items = IntStream.range(0, 5)
                .mapToObj(i -> item(raised(firm, "LABOUR")))
                .toList();
        var body = Map.of("action", "ACCEPT", "items", items);
        var backwards = new ArrayList<>(items);
        java.util.Collections.reverse(backwards);
        var other = Map.of("action", "ACCEPT", "items", backwards);
        var statuses = new ArrayList<Integer>();
        var pool = Executors.newFixedThreadPool(2);
        try {
            Callable<List<Integer>> one = () ->
                    bulk(Sample.dispatcher(), body).statusCode(200).extract().path("items.status");
            Callable<List<Integer>> two = () ->
                    bulk(Sample.dispatcher(), other).statusCode(200).extract().path("items.status");
            for (var answer : pool.invokeAll(List.of(one, two))) {
                statuses.addAll(answer.get());
            }
        } finally {
            pool.shutdown();
        }
        assertThat(statuses).filteredOn(status -> status == 200).hasSize(5);
        assertThat(statuses).allMatch(status -> status == 200 || status == 412 || status == 409);
    }

    @Test
    void reminds_once_a_working_day_and_puts_it_on_the_timeline() {
        TestClock.set("2026-03-06T09:00:00+08:00");
        var issue = dispatched(Sample.firm("催办公司"), "jxj");
        var remind = "REMIND";
        act(remind, issue).body("items.status", contains(200));
        act(remind, issue).body("items.status", contains(422), "items[0].problem.code", equalTo("reminded-today"));
        TestClock.set("2026-03-07T09:00:00+08:00");
        act(remind, issue).body("items.status", contains(200));
        TestClock.set("2026-03-09T09:00:00+08:00");
        act(remind, issue).body("items.status", contains(422));
        TestClock.set("2026-03-10T09:00:00+08:00");
        act(remind, issue).body("items.status", contains(200));
        Sample.handler("jxj")
                .get(BASE + "/issues/" + issue + "/timeline")
                .then()
                .body("items.label", hasItem("催办"), "items.findAll { it.type == 'REMINDED' }.size()", equalTo(3));
    }

    @Test
    void reminds_the_unit_of_what_it_has_put_off() {
        var issue = dispatched(Sample.firm("挂账催办公司"), "jxj");
        for (var step : List.of(
                Map.of("to", "SIGNED"),
                Map.of("to", "HANDLING"),
                Map.of("to", "PENDING_COMMITMENT", "comment", "等指标", "nextReplyOn", "2099-03-20"))) {
            move(Sample.handler("jxj"), issue, step).then().statusCode(201);
        }
        act("REMIND", issue).body("items.status", contains(200));
    }

    @Test
    void offers_the_reminder_to_office_and_supervision_and_says_when_it_is_too_early() {
        var issue = dispatched(Sample.firm("可催办公司"), "jxj");
        for (var who : List.of(Sample.dispatcher(), Sample.supervisor())) {
            who.get(BASE + "/issues/" + issue + "/actions").then().body("allowed.action", hasItem("REMIND"));
        }
        act("REMIND", issue).body("items.status", contains(200));
        Sample.dispatcher()
                .get(BASE + "/issues/" + issue + "/actions")
                .then()
                .body("refused.find { it.action == 'REMIND' }.reason", equalTo("这个工作日已催办过,下个工作日可再催办"));
        assertThat(Sample.handler("jxj")
                        .get(BASE + "/issues/" + issue + "/actions")
                        .asString())
                .doesNotContain("REMIND");
    }

    @Test
    void reminds_nobody_of_what_no_unit_has_in_hand() {
        act("REMIND", raised(Sample.firm("无人可催公司"), "LABOUR"))
                .body("items[0].problem.code", equalTo("nobody-to-remind"));
    }

    @Test
    void lets_supervision_remind_but_not_dispatch() {
        var issue = dispatched(Sample.firm("督导催办公司"), "jxj");
        bulk(Sample.supervisor(), Map.of("action", "REMIND", "items", List.of(item(issue))))
                .body("items.status", contains(200));
        var accepted = accepted(Sample.firm("督导不交办公司"));
        bulk(Sample.supervisor(), Map.of("action", "DISPATCH", "departmentId", "jxj", "items", List.of(accepted)))
                .body("items.status", contains(403));
        Sample.tryPost(
                        Sample.handler("jxj"),
                        "/issues/_bulk",
                        Map.of("action", "REMIND", "items", List.of(item(issue))))
                .then()
                .statusCode(403);
    }

    private static ValidatableResponse act(String action, UUID issue) {
        return bulk(Sample.dispatcher(), Map.of("action", action, "items", List.of(item(issue))))
                .statusCode(200);
    }

    private static ValidatableResponse bulk(RequestSpecification who, Map<String, ?> body) {
        return Sample.tryPost(who, "/issues/_bulk", body).then();
    }

    private static Map<String, Object> accepted(UUID firm) {
        var issue = raised(firm, "LABOUR");
        move(Sample.dispatcher(), issue, Map.of("to", "ACCEPTED")).then().statusCode(201);
        return item(issue);
    }

    private static UUID id(Map<String, Object> item) {
        return (UUID) item.get("id");
    }

    private static Map<String, Object> item(UUID issue) {
        var version = IssueSteps.tag(issue).replaceAll("\\D", "");
        return Map.of("id", issue, "version", Long.valueOf(version));
    }
}
