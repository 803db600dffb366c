package cn.sisong.enterprise.ledger;

import cn.sisong.common.testing.SuiteResource;
import cn.sisong.common.testing.Tokens;
import cn.sisong.enterprise.Sample;
import cn.sisong.enterprise.importing.ImportFile;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import java.util.Map;
import java.util.UUID;

import static cn.sisong.enterprise.Sample.BASE;
import static cn.sisong.enterprise.importing.ImportFile.counts;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class VisitLedgerTest {

    @Test
    void takes_visits_over_with_their_days_modes_and_sends() {
        var code = Sample.creditCode();
        var firm = firm("旧台账走访公司", code);
        var ledger = LedgerFile.visits("1,2023/5/4,随便写的名称," + code + ",实地走访,,周主任,是,惠企三十条,,×,谈用工,存档");
        assertThat(counts(ledger.imported())).containsExactly(1, 1, 0, 0, 0);
        var visits = LedgerFile.visitTo(firm);
        assertThat(visits.getList("items")).hasSize(1);
        assertThat(visits.getString("items[0].state")).isEqualTo("DONE");
        assertThat(visits.getString("items[0].mode")).isEqualTo("ON_SITE");
        assertThat(visits.getString("items[0].startedAt")).isEqualTo("2023-05-03T16:00:00Z");
        assertThat(visits.getString("items[0].note")).isEqualTo("谈用工\n存档");
        assertThat(visits.getString("items[0].onBehalfOf")).isEqualTo("周主任");
        assertThat(visits.getList("items[0].sends.kind")).containsExactlyInAnyOrder("IDEA", "POLICY");
        assertThat(visits.getString("items[0].sends.find { it.kind == 'POLICY' }.note"))
                .isEqualTo("惠企三十条");
    }

    @Test
    void gives_a_visit_to_the_member_of_the_task_force_that_it_names() {
        var member = "ledger-member-" + UUID.randomUUID();
        var force = Sample.taskForce(member);
        var name = Sample.dispatcher()
                .get(BASE + "/task-forces/" + force)
                .jsonPath()
                .getString("name");
        var code = Sample.creditCode();
        var firm = firm("专班旧走访公司", code);
        LedgerFile.visits("1,2023-05-04,专班旧走访公司," + code + ",电话," + name + ",成员,,,,,,")
                .imported();
        var visit = LedgerFile.visitTo(firm);
        assertThat(visit.getString("items[0].author.subject")).isEqualTo(member);
        assertThat(visit.getString("items[0].taskForceId")).isEqualTo(force.toString());
        assertThat(visit.getString("items[0].onBehalfOf")).isNull();
    }

    @Test
    void changes_nothing_when_the_same_ledger_comes_again() {
        var code = Sample.creditCode();
        var firm = firm("重复走访公司", code);
        var numbered = "7,2023-05-04,重复走访公司," + code + ",上门,,张三,,,,,,";
        var ledger = LedgerFile.visits(numbered, ",2023-06-01,重复走访公司," + code + ",上门,,张三,,,,,,");
        assertThat(counts(ledger.imported())).containsExactly(2, 2, 0, 0, 0);
        assertThat(counts(ledger.imported())).containsExactly(2, 0, 0, 2, 0);
        assertThat(counts(ledger.with(numbered, numbered).imported())).containsExactly(2, 0, 0, 2, 0);
        assertThat(LedgerFile.visitTo(firm).getList("items")).hasSize(2);
    }

    @Test
    void sets_a_known_number_with_other_contents_aside() {
        var code = Sample.creditCode();
        firm("改号公司", code);
        var ledger = LedgerFile.visits("7,2023-05-04,改号公司," + code + ",上门,,张三,,,,,,");
        ledger.imported();
        var job = ledger.with("7,2023-05-05,改号公司," + code + ",上门,,张三,,,,,,").imported();
        assertThat(counts(job)).containsExactly(1, 0, 0, 0, 1);
        assertThat(ImportFile.errors(job)).contains("NUMBER_TAKEN");
        var twice = LedgerFile.visits(
                        "1,2023-05-04,改号公司," + code + ",上门,,,,,,,,", "1,2023-05-06,改号公司," + code + ",上门,,,,,,,,")
                .imported();
        assertThat(counts(twice)).containsExactly(2, 1, 0, 0, 1);
        assertThat(ImportFile.errors(twice)).contains("3,DUPLICATE_IN_FILE,与第 2 行");
    }

    @Test
    void keeps_the_numbers_of_each_area_apart() {
        var ledger = LedgerFile.visits("1,2023-05-04,各区各号公司,,上门,,张三,,,,,,");
        assertThat(counts(ledger.importedIn("341282"))).containsExactly(1, 1, 0, 0, 0);
        assertThat(counts(ledger.importedIn("340602"))).containsExactly(1, 1, 0, 0, 0);
        assertThat(counts(ledger.importedIn("340602"))).containsExactly(1, 0, 0, 1, 0);
    }

    @Test
    void finds_a_firm_by_its_present_and_by_a_former_name() {
        var old = "曾用名公司" + UUID.randomUUID();
        var current = "现用名公司" + UUID.randomUUID();
        var firm = firm(old, Sample.creditCode());
        Sample.dispatcher()
                .contentType("application/merge-patch+json;charset=UTF-8")
                .header("If-Match", "\"v0\"")
                .body(Map.of("name", current))
                .patch(BASE + "/enterprises/" + firm)
                .then()
                .statusCode(200);
        LedgerFile.visits("1,2023-05-04," + old + ",,上门,,,,,,,,", "2,2023-05-05," + current + ",,上门,,,,,,,,")
                .imported();
        assertThat(LedgerFile.visitTo(firm).getList("items")).hasSize(2);
    }

    @Test
    void keeps_a_firm_that_is_not_found_as_a_hint_to_be_matched() {
        var name = "查无此企" + UUID.randomUUID();
        var job = LedgerFile.visits("1,2023-05-04," + name + ",,上门,,,,,,,,").imported();
        assertThat(counts(job)).containsExactly(1, 1, 0, 0, 0);
        var pending = Sample.dispatcher()
                .queryParam("from", "2023-05-04")
                .queryParam("to", "2023-05-04")
                .queryParam("limit", 200)
                .get(BASE + "/visits")
                .jsonPath();
        String id = pending.getString("items.find { it.firmHint?.name == '" + name + "' }.id");
        var found = firm(name, Sample.creditCode());
        Sample.tryPost(
                        Sample.dispatcher().header("If-Match", "\"v0\""),
                        "/visits/" + id + "/_match",
                        Map.of("enterpriseId", found))
                .then()
                .statusCode(200);
        assertThat(LedgerFile.visitTo(found).getList("items")).hasSize(1);
    }

    @Test
    void does_not_lay_hands_on_a_firm_out_of_the_importers_sight() {
        var code = Sample.creditCode();
        Sample.tryPost(
                        Sample.as(Tokens.person("d-js", "dispatcher", "", "320000")),
                        "/enterprises",
                        Map.of("creditCode", code, "name", "江苏走访公司", "areaCode", "320100"))
                .then()
                .statusCode(201);
        assertThat(counts(LedgerFile.visits("1,2023-05-04,江苏走访公司," + code + ",上门,,,,,,,,")
                        .imported()))
                .containsExactly(1, 1, 0, 0, 0);
        Sample.as(Tokens.person("d-js", "dispatcher", "", "320000"))
                .queryParam("from", "2023-05-04")
                .get(BASE + "/visits")
                .then()
                .statusCode(200)
                .body("items", org.hamcrest.Matchers.empty());
    }

    @Test
    void lets_a_member_bring_in_the_visits_of_the_own_task_force_and_its_people() {
        var member = "ledger-own-" + UUID.randomUUID();
        var force = Sample.taskForce(member);
        var strangers = Sample.taskForce("ledger-stranger-" + UUID.randomUUID());
        var code = Sample.creditCode();
        Sample.assign(firm("本专班企业", code), force);
        var hidden = Sample.creditCode();
        Sample.assign(firm("别专班企业", hidden), strangers);
        var job = ImportFile.done(LedgerFile.visits(
                        "1,2023-05-04,本专班企业," + code + ",上门," + named(force) + ",成员,,,,,,",
                        "2,2023-05-04,本专班企业," + code + ",上门," + named(strangers) + ",,,,,,,",
                        "3,2023-05-04,本专班企业," + code + ",上门," + named(force) + ",外人,,,,,,",
                        "4,2023-05-05,别专班企业," + hidden + ",上门,,成员,,,,,,")
                .sentBy(member));
        assertThat(counts(job)).containsExactly(4, 2, 0, 0, 2);
        assertThat(ImportFile.errors(job)).contains("TASK_FORCE_UNKNOWN", "VISITOR_UNKNOWN");
        Sample.member(member)
                .queryParam("mine", true)
                .queryParam("matching", "PENDING")
                .get(BASE + "/visits")
                .then()
                .body("items.firmHint.name", org.hamcrest.Matchers.contains("别专班企业"));
    }

    @Test
    void leaves_the_correction_of_a_row_to_the_member_who_brought_it_in() {
        var member = "ledger-correct-" + UUID.randomUUID();
        Sample.taskForce(member);
        var job = ImportFile.done(
                LedgerFile.visits("1,2023-05-04,改正公司,,骑马,,,,,,,,").sentBy(member));
        Sample.tryPost(
                        Sample.member(member),
                        "/jobs/" + job.getString("id") + "/quarantine/2/_correct",
                        Map.of("cells", Map.of("走访方式", "上门走访")))
                .then()
                .statusCode(201);
    }

    @Test
    void leaves_firms_and_issues_to_the_office() {
        var member = "ledger-limits-" + UUID.randomUUID();
        Sample.taskForce(member);
        LedgerFile.issues("1,公司,,用工,缺工,,,,,,,,").sentBy(member).then().statusCode(403);
        Sample.member(member).get(BASE + "/enterprises/_template").then().statusCode(403);
        Sample.member(member).get(BASE + "/visits/_template").then().statusCode(200);
    }

    private static String named(UUID force) {
        return Sample.dispatcher().get(BASE + "/task-forces/" + force).path("name");
    }

    @Test
    void names_every_row_that_it_leaves_out() {
        var job = LedgerFile.visits(
                        "1,,无日公司,,上门,,,,,,,,",
                        "2,2023-02-30,错日公司,,上门,,,,,,,,",
                        "3,2999-01-01,未来公司,,上门,,,,,,,,",
                        "4,2023-05-04,无式公司,,,,,,,,,,",
                        "5,2023-05-04,怪式公司,,骑马,,,,,,,,",
                        "6,2023-05-04,无班公司,,上门,不存在的专班,,,,,,,",
                        "7,2023-05-04,,,上门,,,,,,,,",
                        "8,2023-05-04,短码公司,123,上门,,,,,,,,",
                        "9,2023-05-04,少列公司,,上门")
                .imported();
        assertThat(counts(job)).containsExactly(9, 0, 0, 0, 9);
        assertThat(ImportFile.errors(job).lines().map(line -> line.replaceAll("^(\\d+),(\\w+),.*", "$1 $2")))
                .contains(
                        "2 DATE_MISSING",
                        "3 DATE_WRONG",
                        "4 DATE_WRONG",
                        "5 MODE_UNKNOWN",
                        "6 MODE_UNKNOWN",
                        "7 TASK_FORCE_UNKNOWN",
                        "8 NAME_MISSING",
                        "9 CODE_LENGTH",
                        "10 COLUMNS_SHIFTED");
    }

    @Test
    void refuses_a_ledger_that_does_not_say_how_firms_were_met() {
        ImportFile.upload(
                        "/visits/_import",
                        ImportFile.CSV,
                        "日期,企业名称\n2023-05-04,甲\n".getBytes(java.nio.charset.StandardCharsets.UTF_8),
                        Sample.key())
                .then()
                .statusCode(422)
                .body("code", org.hamcrest.Matchers.equalTo("missing-columns"))
                .body("missingColumns", org.hamcrest.Matchers.contains("走访方式"));
    }

    @Test
    void writes_nothing_in_a_dry_run() {
        var code = Sample.creditCode();
        var firm = firm("试算走访公司", code);
        var job =
                LedgerFile.visits("1,2023-05-04,试算走访公司," + code + ",上门,,,,,,,,").tried();
        assertThat(counts(job)).containsExactly(1, 1, 0, 0, 0);
        assertThat(job.getString("kind")).isEqualTo("VISITS");
        assertThat(LedgerFile.visitTo(firm).getList("items")).isEmpty();
    }

    private static UUID firm(String name, String code) {
        return Sample.post(
                Sample.dispatcher(), "/enterprises", Map.of("creditCode", code, "name", name, "areaCode", Sample.ZONE));
    }
}
