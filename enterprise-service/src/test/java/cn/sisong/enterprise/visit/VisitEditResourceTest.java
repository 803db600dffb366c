package cn.sisong.enterprise.visit;

import cn.sisong.common.testing.Statements;
import cn.sisong.common.testing.SuiteResource;
import cn.sisong.enterprise.Sample;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import static cn.sisong.enterprise.Sample.BASE;
import static cn.sisong.enterprise.visit.EditSample.AUTHOR;
import static cn.sisong.enterprise.visit.EditSample.change;
import static cn.sisong.enterprise.visit.EditSample.edit;
import static cn.sisong.enterprise.visit.EditSample.ends;
import static cn.sisong.enterprise.visit.EditSample.form;
import static cn.sisong.enterprise.visit.EditSample.post;
import static cn.sisong.enterprise.visit.EditSample.read;
import static cn.sisong.enterprise.visit.EditSample.renewed;
import static cn.sisong.enterprise.visit.EditSample.visit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class VisitEditResourceTest {
    @Test
    void ends_with_the_same_visit_in_whatever_order_the_devices_come() {
        var firm = Sample.firm("乱序修改公司");
        var sent = List.of(
                edit("phone-0001", "NOTE", "手机先记", "2026-03-02T02:00:00Z"),
                edit("desktop-01", "NOTE", "电脑后记", "2026-03-02T03:00:00Z"),
                edit("tablet-001", "INTERVIEWEE", "平板记的受访人", "2026-03-02T02:30:00Z"),
                edit("desktop-01", "SEND_IDEA", null, "2026-03-02T02:10:00Z"));
        assertThat(ends(
                        firm,
                        sent,
                        "note",
                        "interviewee",
                        "sends.kind",
                        "version",
                        "conflicts.field",
                        "conflicts.kept.value",
                        "conflicts.others.value"))
                .containsExactly(List.of(
                        "电脑后记",
                        "平板记的受访人",
                        List.of("FACTOR"),
                        4,
                        List.of("NOTE"),
                        List.of("电脑后记"),
                        List.of(List.of("手机先记"))));
    }

    @Test
    void keeps_the_losing_value_in_the_history() {
        var visit = visit(Sample.firm("修改历史公司"));
        post(AUTHOR, visit, edit("desktop-01", "NOTE", "后写", "2026-03-02T03:00:00Z"));
        post(AUTHOR, visit, edit("phone-0001", "NOTE", "先写后到", "2026-03-02T02:00:00Z"));
        Sample.member(AUTHOR)
                .get(BASE + "/visits/" + visit + "/edits")
                .then()
                .statusCode(200)
                .body("items.value", contains("先写后到", "后写", "原记录"));
    }

    @Test
    void counts_an_edit_that_is_sent_again_once() {
        var visit = visit(Sample.firm("重发修改公司"));
        var edit = edit("phone-0001", "PURPOSE", "了解用工", "2026-03-02T02:00:00Z");
        post(AUTHOR, visit, edit).then().statusCode(200).body("version", equalTo(1));
        post(AUTHOR, visit, edit).then().statusCode(200).body("version", equalTo(1), "purpose", equalTo("了解用工"));
    }

    @Test
    void ends_the_conflict_when_someone_writes_who_saw_both() {
        var visit = visit(Sample.firm("解决冲突公司"));
        post(AUTHOR, visit, edit("phone-0001", "NOTE", "甲", "2026-03-02T02:00:00Z"));
        post(AUTHOR, visit, edit("desktop-01", "NOTE", "乙", "2026-03-02T03:00:00Z"))
                .then()
                .body("conflicts", hasSize(1));
        var settled = edit("phone-0001", 2, "NOTE", "甲和乙", "2026-03-02T02:30:00Z");
        post(AUTHOR, visit, settled).then().statusCode(200).body("note", equalTo("甲和乙"), "conflicts", empty());
    }

    @Test
    void merges_with_a_change_of_the_whole_visit() {
        var firm = Sample.firm("整单修改公司");
        var visit = visit(firm);
        Sample.member(AUTHOR)
                .header("If-Match", "\"v0\"")
                .body(form(firm, "整单改的"))
                .put(BASE + "/visits/" + visit)
                .then()
                .statusCode(200);
        post(AUTHOR, visit, edit("phone-0001", "NOTE", "之前离线写的", "2026-03-02T02:00:00Z"))
                .then()
                .body("note", equalTo("整单改的"), "conflicts.others.value", contains(contains("之前离线写的")));
    }

    @Test
    void empties_a_field() {
        var visit = visit(Sample.firm("清空字段公司"));
        post(AUTHOR, visit, edit("phone-0001", "NOTE", null, "2026-03-02T02:00:00Z"))
                .then()
                .body("note", nullValue());
    }

    @Test
    void lets_a_colleague_of_the_task_force_add_and_refuses_others() {
        var firm = Sample.firm("同专班修改公司");
        var force = Sample.taskForce(AUTHOR + "-2");
        Sample.assign(firm, force);
        Sample.post(
                Sample.dispatcher(),
                "/task-forces/" + force + "/members",
                Map.of("subject", "edit-colleague", "name", "同事", "from", "2026-01-01"));
        var visit = visit(AUTHOR + "-2", firm);
        var edit = edit("phone-0009", "COMPANIONS", "同事", "2026-03-02T02:00:00Z");
        post("edit-colleague", visit, edit).then().statusCode(200).body("companions", equalTo("同事"));
        post("edit-stranger", visit, renewed(edit)).then().statusCode(404);
    }

    @Test
    void refuses_what_a_field_cannot_hold() {
        var visit = visit(Sample.firm("错误修改公司"));
        post(AUTHOR, visit, edit("phone-0001", "MODE", "BY_BIKE", "2026-03-02T02:00:00Z"))
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/changes/0/value"));
        post(AUTHOR, visit, edit("phone-0001", "MODE", null, "2026-03-02T02:00:00Z"))
                .then()
                .statusCode(400);
        post(AUTHOR, visit, edit("phone-0001", "STARTED_AT", "昨天", "2026-03-02T02:00:00Z"))
                .then()
                .statusCode(400);
        post(AUTHOR, visit, edit("phone-0001", "INTERVIEWEE", "长".repeat(61), "2026-03-02T02:00:00Z"))
                .then()
                .statusCode(400);
        post(AUTHOR, visit, edit("phone-0001", "NOTE", "以后", "2999-01-01T00:00:00Z"))
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/changes/0/capturedAt"));
        post(AUTHOR, visit, edit("phone-0001", 7, "NOTE", "没有的版本", "2026-03-02T02:00:00Z"))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/baseVersion"));
        read(visit).then().body("version", equalTo(0), "note", equalTo("原记录"));
    }

    @Test
    void refuses_an_edits_id_that_stands_for_another_change() {
        var visit = visit(Sample.firm("修改编号公司"));
        var edit = edit("phone-0001", "NOTE", "一", "2026-03-02T02:00:00Z");
        post(AUTHOR, visit, edit);
        var change = new HashMap<String, Object>(change(edit));
        change.put("value", "二");
        post(AUTHOR, visit, Sample.map("device", "phone-0001", "baseVersion", 0, "changes", List.of(change)))
                .then()
                .statusCode(409);
    }

    @Test
    void reads_what_was_sent_before_once_for_all_the_quantities_that_come_together() {
        // each is written by a statement of its own
        assertThat(cost(42) - cost(2)).isEqualTo(40);
    }

    private static long cost(int changes) {
        var visit = visit(Sample.firm("成效多次修改公司"));
        var sent = IntStream.range(0, changes)
                .mapToObj(i -> change(edit(
                        "phone-many", "RESULT_LABOUR", String.valueOf(i + 1), "2026-03-02T02:00:%02dZ".formatted(i))))
                .toList();
        return Statements.of(id -> Sample.tryPost(
                        Sample.member(AUTHOR).header("X-Request-Id", id),
                        "/visits/" + visit + "/edits",
                        Sample.map("device", "phone-many", "baseVersion", 0, "changes", sent))
                .then()
                .statusCode(200));
    }
}
