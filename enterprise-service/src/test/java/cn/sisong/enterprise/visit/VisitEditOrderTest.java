package cn.sisong.enterprise.visit;

import cn.sisong.common.testing.SuiteResource;
import cn.sisong.common.testing.TestClock;
import cn.sisong.enterprise.Sample;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import static cn.sisong.enterprise.Sample.BASE;
import static cn.sisong.enterprise.visit.EditSample.AUTHOR;
import static cn.sisong.enterprise.visit.EditSample.edit;
import static cn.sisong.enterprise.visit.EditSample.form;
import static cn.sisong.enterprise.visit.EditSample.post;
import static cn.sisong.enterprise.visit.EditSample.read;
import static cn.sisong.enterprise.visit.EditSample.renewed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.startsWith;

/** Edits made without signal, in every order in which they may arrive. */
@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class VisitEditOrderTest {
    private static final String EIGHT = "2026-03-02T00:00:00Z";
    private static final String NINE = "2026-03-02T01:00:00Z";
    private static final String TEN = "2026-03-02T02:00:00Z";

    /** By which the visit has a version 1 that some devices know. */
    private static final List<Map<String, Object>> SEEN = List.of(edit("desktop-02", "RESULT_LABOUR", "8 补录", EIGHT));

    @BeforeEach
    void at_ten() {
        TestClock.set("2026-03-02T10:00:05+08:00");
    }

    @Test
    void a_value_stands_against_an_earlier_none_together_with_the_word_that_its_author_saw() {
        alike(
                List.of(List.of("9.00"), List.of("招聘会")),
                List.of("results.quantity", "results.note"),
                edit("phone-0001", "RESULT_LABOUR", null, EIGHT),
                edit("desktop-01", "RESULT_LABOUR", "9", NINE));
    }

    @Test
    void none_stands_against_an_earlier_value_and_the_word_stays_in_the_history() {
        var visits = alike(
                List.of(List.of(), List.of("RESULT_LABOUR")),
                List.of("results.quantity", "conflicts.field"),
                edit("phone-0001", "RESULT_LABOUR", "9", EIGHT),
                edit("desktop-01", "RESULT_LABOUR", null, NINE));
        visits.forEach(visit -> Sample.member(AUTHOR)
                .get(BASE + "/visits/" + visit + "/edits")
                .then()
                .body("items.value", hasItem("8 招聘会"))
                .body("items.value", hasItem("9 招聘会")));
    }

    @Test
    void the_word_that_was_typed_last_stands_with_its_quantity() {
        alike(
                List.of(List.of("8.00"), List.of("夜间招聘会")),
                List.of("results.quantity", "results.note"),
                edit("phone-0001", "RESULT_LABOUR", "9 招聘会两场", EIGHT),
                edit("desktop-01", "RESULT_LABOUR", "8 夜间招聘会", NINE),
                edit("tablet-001", "RESULT_LABOUR", "12", EIGHT));
    }

    @Test
    void devices_that_saw_different_versions_end_alike() {
        alike(
                List.of("电脑写的", List.of(List.of("手机写的")), List.of("10.00"), List.of("补录")),
                List.of("note", "conflicts.findAll{it.field=='NOTE'}.others.value", "results.quantity", "results.note"),
                SEEN,
                edit("phone-0001", 0, "NOTE", "手机写的", NINE),
                edit("desktop-01", 1, "NOTE", "电脑写的", TEN),
                edit("phone-0001", 0, "RESULT_LABOUR", null, EIGHT),
                edit("tablet-001", 1, "RESULT_LABOUR", "10", NINE));
    }

    @Test
    void a_time_ahead_is_set_back_once_whatever_else_arrives() {
        alike(
                List.of(true, "2026-03-02T02:00"),
                List.of("clockAdjusted", "startedAt"),
                edit("phone-0001", "STARTED_AT", "2026-03-02T02:05:00Z", NINE),
                edit("desktop-01", "STARTED_AT", "2026-03-01T01:00:00Z", EIGHT));
    }

    @Test
    void a_time_that_was_set_back_stays_so_when_a_losing_one_arrives_after_it_has_come() {
        var visit = visit(Sample.firm("快钟之后公司"));
        post(AUTHOR, visit, edit("phone-0001", "STARTED_AT", "2026-03-02T02:05:00Z", NINE));
        TestClock.set("2026-03-02T10:07:00+08:00");
        post(AUTHOR, visit, edit("desktop-01", "STARTED_AT", "2026-03-01T01:00:00Z", EIGHT));
        read(visit).then().body("startedAt", startsWith("2026-03-02T02:00"), "clockAdjusted", equalTo(true));
    }

    @Test
    void a_time_that_was_set_back_is_recognised_when_it_is_sent_again() {
        var visit = visit(Sample.firm("重发快钟公司"));
        var edit = edit("phone-0001", "STARTED_AT", "2026-03-02T02:05:00Z", NINE);
        post(AUTHOR, visit, edit).then().statusCode(200).body("version", equalTo(1));
        TestClock.set("2026-03-02T10:07:00+08:00");
        var change = EditSample.change(edit);
        post(AUTHOR, visit, Map.of("device", "phone-0001", "baseVersion", 0, "changes", List.of(change)))
                .then()
                .statusCode(200)
                .body("version", equalTo(1), "startedAt", startsWith("2026-03-02T02:00"));
    }

    @Test
    void a_choice_between_two_values_takes_the_word_along() {
        var visit = visit(Sample.firm("选定成效公司"));
        post(AUTHOR, visit, edit("phone-0001", "RESULT_LABOUR", "9 现场", EIGHT));
        post(AUTHOR, visit, edit("desktop-01", "RESULT_LABOUR", null, NINE));
        post(AUTHOR, visit, edit("desktop-01", 2, "RESULT_LABOUR", "9 现场", TEN));
        read(visit).then().body("results.quantity", contains("9.00"), "results.note", contains("现场"));
    }

    /** Sends the edits to a new visit for each order, and expects the same of all. */
    @SafeVarargs
    private static List<UUID> alike(List<?> expected, List<String> paths, Map<String, Object>... edits) {
        return alike(expected, paths, List.of(), edits);
    }

    /** @param seen what the visit went through before the devices wrote */
    @SafeVarargs
    private static List<UUID> alike(
            List<?> expected, List<String> paths, List<Map<String, Object>> seen, Map<String, Object>... edits) {
        var firm = Sample.firm("乱序到达公司");
        return FieldMergeTest.orders(List.of(edits)).stream()
                .map(order -> {
                    TestClock.set("2026-03-02T10:00:05+08:00");
                    var visit = visit(firm);
                    Stream.concat(seen.stream(), order.stream())
                            .forEach(edit ->
                                    post(AUTHOR, visit, renewed(edit)).then().statusCode(200));
                    var now = read(visit);
                    assertThat(paths.stream()
                                    .map(path -> minute(now.path(path)))
                                    .toList())
                            .as(order.toString())
                            .isEqualTo(expected);
                    return visit;
                })
                .toList();
    }

    /** Business time runs on while a test does. */
    private static Object minute(Object value) {
        return value instanceof String text && text.endsWith("Z") ? text.substring(0, 16) : value;
    }

    /** With a result that has a word on it. */
    private static UUID visit(UUID firm) {
        var whole = new HashMap<String, Object>(form(firm, "原记录"));
        whole.put("results", List.of(Map.of("kind", "LABOUR", "quantity", "8", "note", "招聘会")));
        var visit = UUID.randomUUID();
        Sample.member(AUTHOR)
                .header("If-None-Match", "*")
                .body(whole)
                .put(BASE + "/visits/" + visit)
                .then()
                .statusCode(201);
        return visit;
    }
}
