package cn.sisong.enterprise.visit;

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
import java.util.UUID;
import java.util.stream.Stream;

import static cn.sisong.enterprise.Sample.BASE;
import static cn.sisong.enterprise.visit.EditSample.AUTHOR;
import static cn.sisong.enterprise.visit.EditSample.edit;
import static cn.sisong.enterprise.visit.EditSample.ends;
import static cn.sisong.enterprise.visit.EditSample.form;
import static cn.sisong.enterprise.visit.EditSample.post;
import static cn.sisong.enterprise.visit.EditSample.read;
import static cn.sisong.enterprise.visit.EditSample.visit;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

/** Policies, work methods and results of a visit, which are changed like its words. */
@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class VisitEditOfListsTest {
    private static final String TYPED = "2026-03-02T02:00:00Z";
    private static final String LATER = "2026-03-02T03:00:00Z";

    @Test
    void ends_with_the_same_visit_in_whatever_order_the_devices_come() {
        var firm = Sample.firm("乱序改政策公司");
        var bread = policy("稳岗返还");
        var loan = policy("续贷贴息");
        var sent = List.of(
                edit("phone-0001", "POLICIES", ids(loan, bread), TYPED),
                edit("desktop-01", "POLICIES", ids(bread), LATER),
                edit("tablet-001", "METHODS", "YIXIAN,SANGE_ZAIQI", TYPED),
                edit("desktop-01", "RESULT_LABOUR", "12.00", TYPED));
        assertThat(ends(
                        firm,
                        sent,
                        "policies.title",
                        "methods",
                        "results.quantity",
                        "conflicts.field",
                        "conflicts.kept.text",
                        "conflicts.others.value"))
                .containsExactly(List.of(
                        List.of("稳岗返还"),
                        List.of("SANGE_ZAIQI", "YIXIAN"),
                        List.of("12.00"),
                        List.of("POLICIES"),
                        List.of("稳岗返还"),
                        List.of(List.of(ids(bread, loan)))));
    }

    @Test
    void takes_the_same_list_in_another_order_for_the_same_change() {
        var visit = visit(Sample.firm("政策次序公司"));
        var one = policy("次序一");
        var two = policy("次序二");
        var edit = edit("phone-0001", "POLICIES", two + "," + one, TYPED);
        post(AUTHOR, visit, edit).then().statusCode(200);
        post(AUTHOR, visit, edit).then().statusCode(200).body("version", equalTo(1));
        post(AUTHOR, visit, edit("desktop-01", "POLICIES", one + "," + two, LATER))
                .then()
                .body("conflicts", empty());
    }

    @Test
    void names_policies_and_methods_in_the_history() {
        var visit = visit(Sample.firm("历史写名称公司"));
        post(AUTHOR, visit, edit("phone-0001", "POLICIES", ids(policy("写名称的政策")), TYPED));
        post(AUTHOR, visit, edit("phone-0001", "METHODS", "YIXIAN", TYPED));
        Sample.member(AUTHOR)
                .get(BASE + "/visits/" + visit + "/edits")
                .then()
                .statusCode(200)
                .body("items.text", hasItem("写名称的政策"))
                .body("items.text", hasItem("一线工作法"));
    }

    @Test
    void merges_with_a_change_of_the_whole_visit() {
        var firm = Sample.firm("整单改成效公司");
        var visit = visit(firm);
        var whole = new HashMap<String, Object>(form(firm, "原记录"));
        whole.put("results", List.of(Map.of("kind", "LABOUR", "quantity", "8")));
        Sample.member(AUTHOR)
                .header("If-Match", "\"v0\"")
                .body(whole)
                .put(BASE + "/visits/" + visit)
                .then()
                .statusCode(200);
        post(AUTHOR, visit, edit("phone-0001", "RESULT_LABOUR", "12", TYPED))
                .then()
                .body("results.quantity", contains("8.00"), "conflicts.others.value", contains(contains("12")));
    }

    @Test
    void keeps_the_word_on_a_result_whose_quantity_changes_and_drops_one_that_was_none() {
        var firm = Sample.firm("改成效数量公司");
        var visit = UUID.randomUUID();
        var whole = new HashMap<String, Object>(form(firm, "有成效"));
        whole.put(
                "results",
                List.of(
                        Map.of("kind", "LABOUR", "quantity", "8", "note", "招聘会"),
                        Map.of("kind", "FUNDS", "quantity", "5000.5")));
        Sample.member(AUTHOR)
                .header("If-None-Match", "*")
                .body(whole)
                .put(BASE + "/visits/" + visit)
                .then()
                .statusCode(201);
        post(AUTHOR, visit, edit("phone-0001", "RESULT_LABOUR", "9", TYPED))
                .then()
                .statusCode(200);
        post(AUTHOR, visit, edit("phone-0001", "RESULT_FUNDS", null, TYPED))
                .then()
                .body("results.kind", contains("LABOUR"))
                .body("results[0].quantity", equalTo("9.00"), "results[0].note", equalTo("招聘会"));
    }

    @Test
    void refuses_what_a_list_or_a_quantity_cannot_hold() {
        var visit = visit(Sample.firm("错误清单公司"));
        refused(visit, "POLICIES", "稳岗返还", 400);
        refused(visit, "POLICIES", UUID.randomUUID().toString(), 422);
        refused(visit, "METHODS", "NO_SUCH_METHOD", 422);
        refused(visit, "RESULT_LABOUR", "1.5", 400);
        refused(visit, "RESULT_LABOUR", "0", 400);
        refused(visit, "RESULT_FUNDS", "1.234", 400);
        read(visit).then().body("version", equalTo(0));
    }

    private static void refused(UUID visit, String field, String value, int status) {
        post(AUTHOR, visit, edit("phone-0001", field, value, TYPED))
                .then()
                .statusCode(status)
                .body("errors[0].pointer", equalTo("/changes/0/value"));
    }

    private static String ids(UUID... policies) {
        return Stream.of(policies).map(UUID::toString).sorted().collect(joining(","));
    }

    private static UUID policy(String title) {
        return VisitPolicyTest.policy(title);
    }
}
