package cn.sisong.enterprise.voice;

import cn.sisong.common.testing.SuiteResource;
import cn.sisong.common.testing.Tokens;
import cn.sisong.enterprise.IssueSteps;
import cn.sisong.enterprise.Sample;
import cn.sisong.enterprise.confirmation.LinkToken;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import static cn.sisong.enterprise.Sample.BASE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class VoiceTest {
    @Inject
    AgroalDataSource database;

    @BeforeEach
    void on_a_day() {
        Phone.setClock("2026-06-01T09:00:00+08:00");
    }

    @Test
    void enters_the_firms_issue_for_the_office_to_accept() {
        // an office of its own: a hundred other tests leave issues and messages with the one of all
        var office = Tokens.person("voice-office", "dispatcher", "sisong-office", "340826");
        var firm = Sample.firm("扫码企业公司", "340826");
        var phone = new Phone();
        var receipt = phone.receipt(Phone.codeOf(firm), "缺电工", "description", "缺 5 名", "urgency", "URGENT");
        var issue = phone.issue(receipt);
        Sample.dispatcher()
                .get(BASE + "/issues/" + issue)
                .then()
                .body("state", equalTo("SUBMITTED"), "source", equalTo("FIRM"), "raisedBy.name", equalTo("企业"))
                .body("enterprise.id", equalTo(firm.toString()), "urgency", equalTo("URGENT"))
                .body("deadlines.kind", contains("DISPATCH"));
        Sample.as(office)
                .queryParam("state", "SUBMITTED")
                .queryParam("limit", 200)
                .get(BASE + "/issues")
                .then()
                .body("items.find { it.id == '" + issue + "' }.source", equalTo("FIRM"));
        Sample.as(office)
                .queryParam("limit", 200)
                .get(BASE + "/inbox")
                .then()
                .body("items.findAll { it.issueId == '" + issue + "' }.kind", contains("SUBMITTED"));
    }

    @Test
    void keeps_the_contact_for_those_with_a_duty_and_never_shows_it_back() {
        var phone = new Phone();
        var code = Phone.codeOf(Sample.firm("联系人公司"));
        var raised = phone.raise(code, "要人", "contactName", "刘一手", "contactPhone", "13812345678");
        var receipt = raised.<String>path("receiptUrl").substring("/s/r/".length());
        var issue = phone.issue(receipt);
        Sample.dispatcher().get(BASE + "/issues/" + issue).then().body("contact", equalTo("刘一手 13812345678"));
        Sample.supervisor().get(BASE + "/issues/" + issue).then().body("contact", equalTo("刘一手 138****5678"));
        for (var answer : new String[] {
            raised.asString(), phone.scan(code).asString(), phone.look(receipt).asString()
        }) {
            assertThat(answer).doesNotContain("刘一手", "13812345678", "138****");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "138 0013 8000,13800138000",
        "138-0013-8000,13800138000",
        "+86 138 0013 8000,13800138000",
        "0551-6288 1234,055162881234",
        "０５５１－６２８８１２３４,055162881234"
    })
    void takes_a_number_however_the_firm_writes_it(String written, String kept) {
        var phone = new Phone();
        var receipt = phone.receipt(Phone.codeOf(Sample.firm("号码写法公司")), "要人", "contactPhone", written);
        Sample.dispatcher().get(BASE + "/issues/" + phone.issue(receipt)).then().body("contact", equalTo(kept));
    }

    @Test
    void names_nothing_of_what_was_raised_to_the_next_who_scans() {
        var phone = new Phone();
        var code = Phone.codeOf(Sample.firm("路人扫码公司"));
        phone.receipt(code, "不给路人看的事");
        assertThat(new Phone().scan(code).asString()).doesNotContain("不给路人看的事", "WT-");
    }

    @Test
    void asks_for_the_firms_name_at_a_parks_code_and_leaves_the_firm_to_be_matched() {
        var phone = new Phone();
        var code = Phone.codeOfArea(Sample.ZONE);
        phone.raise(code, "没写名字")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/firmName"), "errors.detail", contains("请填写企业名称"));
        var issue = phone.issue(phone.receipt(code, "园区内路灯不亮", "firmName", "未建档公司"));
        Sample.dispatcher().get(BASE + "/issues/" + issue).then().body("enterprise", nullValue());
        Sample.dispatcher()
                .get(BASE + "/issues/" + issue + "/voice")
                .then()
                .statusCode(200)
                .body("firmName", equalTo("未建档公司"), "unmatched", equalTo(true), "areaName", notNullValue());
        var firm = Sample.firm("未建档公司");
        match(issue, firm).then().statusCode(200).body("enterprise.id", equalTo(firm.toString()));
        match(issue, firm).then().statusCode(422);
        Sample.dispatcher().get(BASE + "/issues/" + issue + "/timeline").then().body("items.label", hasItem("确定企业"));
    }

    @Test
    void knows_the_firm_by_its_credit_code_inside_the_parks_area_only() {
        var phone = new Phone();
        var code = Phone.codeOfArea(Sample.ZONE);
        var inside = Sample.firm("园区内公司");
        var outside = Sample.firm("园区外公司", "340100");
        var known = phone.issue(phone.receipt(code, "认得出", "firmName", "随便写", "creditCode", creditCode(inside)));
        var unknown = phone.issue(phone.receipt(code, "认不出", "firmName", "外地公司", "creditCode", creditCode(outside)));
        Sample.dispatcher().get(BASE + "/issues/" + known).then().body("enterprise.id", equalTo(inside.toString()));
        Sample.dispatcher().get(BASE + "/issues/" + unknown).then().body("enterprise", nullValue());
        phone.raise(code, "代码不对", "firmName", "公司", "creditCode", "91341282MA8N000107")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/creditCode"));
    }

    @Test
    void takes_a_form_once_in_its_time_and_not_faster_than_it_is_read() {
        var phone = new Phone();
        var code = Phone.codeOf(Sample.firm("表单凭证公司"));
        var ticket = phone.form(code);
        refused(phone.send(code, Phone.words(ticket, "太快")), "too-quick");
        Phone.passSeconds(10);
        phone.send(code, Phone.words(ticket, "第一次")).then().statusCode(201);
        refused(phone.send(code, Phone.words(ticket, "第二次")), "ticket-used");
        refused(phone.send(code, Phone.words("made-up", "编的")), "ticket-unknown");
        var other = phone.form(Phone.codeOf(Sample.firm("另一张表单公司")));
        Phone.passSeconds(10);
        refused(phone.send(code, Phone.words(other, "别家的")), "ticket-unknown");
        var late = phone.form(code);
        Phone.passSeconds(2 * 3600 + 60);
        refused(phone.send(code, Phone.words(late, "太晚")), "ticket-expired");
    }

    @Test
    void refuses_what_only_a_machine_fills_in() {
        var phone = new Phone();
        var code = Phone.codeOf(Sample.firm("机器人公司"));
        phone.raise(code, "广告", "website", "http://spam.example")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/website"));
    }

    @Test
    void answers_the_same_words_of_a_day_with_the_first_number_and_no_receipt() {
        var phone = new Phone();
        var code = Phone.codeOf(Sample.firm("重复提交公司"));
        String number =
                phone.raise(code, "缺 焊工").then().statusCode(201).extract().path("number");
        new Phone()
                .raise(code, "缺  焊工 ")
                .then()
                .statusCode(201)
                .body("number", equalTo(number), "repeated", equalTo(true), "receiptUrl", nullValue());
        Phone.setClock("2026-06-02T09:00:00+08:00");
        phone.raise(code, "缺 焊工").then().statusCode(201).body("number", not(equalTo(number)));
    }

    @Test
    void takes_the_same_words_again_when_the_first_were_taken_back_or_refused() {
        var phone = new Phone();
        var code = Phone.codeOf(Sample.firm("再提同样的话公司"));
        var withdrawn = phone.receipt(code, "缺 焊工");
        phone.withdraw(withdrawn).then().statusCode(201);
        var refused = phone.receipt(code, "缺 焊工");
        IssueSteps.move(
                        Sample.dispatcher(),
                        phone.issue(refused),
                        Map.of("to", "REJECTED", "comment", "已进入诉讼", "channel", "LITIGATION"))
                .then()
                .statusCode(201);
        var alive = phone.receipt(code, "缺 焊工");
        assertThat(List.of(phone.issue(withdrawn), phone.issue(refused), phone.issue(alive)))
                .doesNotHaveDuplicates();
        String number = phone.look(alive).path("number");
        phone.raise(code, "缺 焊工").then().body("number", equalTo(number), "repeated", equalTo(true));
    }

    @Test
    void answers_the_same_words_with_the_first_number_while_that_lives_on_in_another() {
        var phone = new Phone();
        var survivor = phone.issue(phone.receipt(Phone.codeOf(Sample.firm("并案后再提甲公司")), "缺 钳工"));
        var code = Phone.codeOf(Sample.firm("并案后再提乙公司"));
        var merged = phone.receipt(code, "缺 钳工");
        String number = phone.look(merged).path("number");
        IssueSteps.move(Sample.dispatcher(), phone.issue(merged), Map.of("to", "MERGED", "mergedInto", survivor))
                .then()
                .statusCode(201);
        phone.raise(code, "缺 钳工").then().body("number", equalTo(number), "repeated", equalTo(true));
    }

    @Test
    void names_every_field_that_is_wrong() {
        var phone = new Phone();
        var code = Phone.codeOf(Sample.firm("字段公司"));
        phone.raise(code, "长".repeat(61), "description", "长".repeat(2001), "contactPhone", "不是号码")
                .then()
                .statusCode(400)
                .body("errors.pointer.sort()", contains("/contactPhone", "/description", "/title"));
        phone.raise(code, "多余", "firmName", "冒名公司")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/firmName"));
    }

    @Test
    void keeps_neither_the_receipt_nor_the_address_in_clear() throws SQLException {
        var phone = new Phone();
        var code = Phone.codeOf(Sample.firm("只留哈希公司"));
        var receipt = phone.receipt(code, "哈希");
        phone.add(receipt, "补充也不留").then().statusCode(201);
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select (select count(*) from voice_receipt r where r::text like '%"
                        + receipt + "%') + (select count(*) from voice_ticket t where t::text like '%" + receipt
                        + "%') + (select count(*) from idempotency_answer i where i::text like '%" + receipt
                        + "%' or i::text like '%" + code
                        + "%') + (select count(*) from voice_use u where u::text like '%"
                        + phone.address() + "%' or u::text like '%"
                        + LinkToken.hash("2026-06-01 " + phone.address()) + "%')")) {
            rows.next();
            assertThat(rows.getInt(1)).isZero();
        }
    }

    private static void refused(io.restassured.response.Response answer, String code) {
        answer.then().statusCode(422).body("code", equalTo(code), "errors.pointer", contains("/ticket"));
    }

    private static io.restassured.response.Response match(UUID issue, UUID firm) {
        return Sample.as(Tokens.person("dispatcher-1", "dispatcher", "office", "340000"))
                .header("If-Match", IssueSteps.tag(issue))
                .header("Idempotency-Key", Sample.key())
                .body(Map.of("enterpriseId", firm))
                .post(BASE + "/issues/" + issue + "/_match");
    }

    private static String creditCode(UUID firm) {
        return Sample.dispatcher().get(BASE + "/enterprises/" + firm).path("creditCode");
    }
}
