package cn.sisong.enterprise.contact;

import cn.sisong.common.testing.SuiteResource;
import cn.sisong.common.testing.Tokens;
import cn.sisong.enterprise.Sample;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;

import static cn.sisong.enterprise.Sample.BASE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class ContactTest {
    @Inject
    AgroalDataSource database;

    @Test
    void masks_the_number_for_all_and_the_name_for_those_who_do_not_look_after_the_firm() {
        var firm = Sample.firm("脱敏公司");
        Sample.assign(firm, Sample.taskForce("contact-own"));
        add(firm, "张三丰", "13812345678");
        for (var own : new RequestSpecification[] {Sample.dispatcher(), Sample.member("contact-own")}) {
            list(own, firm)
                    .then()
                    .body("items[0].name", equalTo("张三丰"), "items[0].mobile", equalTo("138****5678"))
                    .body("items[0].revealable", equalTo(true));
        }
        list(Sample.supervisor(), firm)
                .then()
                .body("items[0].name", equalTo("张*"), "items[0].mobile", equalTo("138****5678"))
                .body("items[0].revealable", equalTo(false));
        Sample.supervisor()
                .get(BASE + "/enterprises/" + firm)
                .then()
                .body("contacts[0].name", equalTo("张*"), "contacts[0].mobile", equalTo("138****5678"))
                .body("contacts[0].revealable", equalTo(false));
        Sample.member("contact-own")
                .get(BASE + "/enterprises/" + firm)
                .then()
                .body("contacts[0].revealable", equalTo(true));
    }

    @Test
    void shows_one_number_for_a_reason_that_is_kept() throws SQLException {
        var firm = Sample.firm("查看公司");
        Sample.assign(firm, Sample.taskForce("reveal-own"));
        var contact = add(firm, "李四", "13912345678");
        var key = Sample.key();
        reveal(Sample.member("reveal-own"), firm, contact, key, "约定走访时间")
                .then()
                .statusCode(200)
                .body("name", equalTo("李四"), "mobile", equalTo("13912345678"));
        // what is kept for a repeated request is without the number
        reveal(Sample.member("reveal-own"), firm, contact, key, "约定走访时间")
                .then()
                .statusCode(200)
                .body("mobile", nullValue());
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var entry = statement.executeQuery("select content from audit_entry where subject = '" + contact
                        + "' and action = 'contact.revealed'")) {
            assertThat(entry.next()).isTrue();
            assertThat(entry.getString("content")).contains("约定走访时间").doesNotContain("13912345678");
            assertThat(entry.next()).isFalse();
        }
    }

    @Test
    void shows_no_number_without_a_reason_or_to_anyone_else() {
        var firm = Sample.firm("不给看公司");
        Sample.assign(firm, Sample.taskForce("hidden-own"));
        var contact = add(firm, "王五", "13712345678");
        reveal(Sample.dispatcher(), firm, contact, Sample.key(), " ").then().statusCode(400);
        reveal(Sample.supervisor(), firm, contact, Sample.key(), "想看").then().statusCode(403);
        reveal(Sample.system(), firm, contact, Sample.key(), "同步").then().statusCode(403);
        reveal(Sample.member("hidden-other"), firm, contact, Sample.key(), "想看")
                .then()
                .statusCode(404);
        var free = Sample.firm("无人包联公司");
        var ofFree = add(free, "赵六", "13612345678");
        reveal(Sample.member("hidden-own"), free, ofFree, Sample.key(), "想看")
                .then()
                .statusCode(403);
    }

    @Test
    void does_not_let_single_numbers_add_up_to_a_list() {
        var firm = Sample.firm("限次公司");
        var contact = add(firm, "孙七", "13512345678");
        var curious = Sample.as(Tokens.person("curious", "dispatcher", "", "340000"));
        for (int i = 0; i < 20; i++) {
            reveal(curious, firm, contact, Sample.key(), "逐个查看").then().statusCode(200);
        }
        reveal(curious, firm, contact, Sample.key(), "逐个查看").then().statusCode(429);
    }

    @Test
    void keeps_the_number_when_only_the_post_is_corrected() {
        var firm = Sample.firm("更正联系人公司");
        var contact = add(firm, "周八", "13412345678");
        var path = BASE + "/enterprises/" + firm + "/contacts/" + contact;
        Sample.dispatcher().body(Map.of("name", "周八")).put(path).then().statusCode(428);
        Sample.dispatcher()
                .header("If-Match", "\"v0\"")
                .body(Map.of("name", "周八", "post", "总经理"))
                .put(path)
                .then()
                .statusCode(200)
                .body("post", equalTo("总经理"), "mobile", equalTo("134****5678"));
        Sample.dispatcher().header("If-Match", "\"v0\"").delete(path).then().statusCode(412);
        Sample.dispatcher().header("If-Match", "\"v1\"").delete(path).then().statusCode(204);
        list(Sample.dispatcher(), firm).then().body("items", empty());
    }

    @Test
    void has_one_main_contact() {
        var firm = Sample.firm("主要联系人公司");
        for (var name : new String[] {"吴九", "郑十"}) {
            Sample.tryPost(
                            Sample.dispatcher(),
                            "/enterprises/" + firm + "/contacts",
                            Map.of("name", name, "mobile", "0558-4881234", "primary", true))
                    .then()
                    .statusCode(201);
        }
        Sample.dispatcher()
                .get(BASE + "/enterprises/" + firm)
                .then()
                .body("contacts.name", contains("郑十", "吴九"), "contacts.primary", contains(true, false));
    }

    @Test
    void keeps_a_number_the_same_however_it_was_written() {
        var firm = Sample.firm("写法公司");
        for (var written : new String[] {"0551-6288 1234", "+86 551 62881234", "(0551)62881234"}) {
            var contact = add(firm, "某人", written);
            reveal(Sample.dispatcher(), firm, contact, Sample.key(), "核实号码")
                    .then()
                    .body("mobile", equalTo("055162881234"));
        }
    }

    @Test
    void refuses_a_number_that_is_none() {
        Sample.tryPost(
                        Sample.dispatcher(),
                        "/enterprises/" + Sample.firm("坏号码公司") + "/contacts",
                        Map.of("name", "某人", "mobile", "12345"))
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/mobile"));
    }

    private static UUID add(UUID firm, String name, String mobile) {
        return Sample.post(
                Sample.dispatcher(), "/enterprises/" + firm + "/contacts", Map.of("name", name, "mobile", mobile));
    }

    private static Response list(RequestSpecification who, UUID firm) {
        return who.get(BASE + "/enterprises/" + firm + "/contacts");
    }

    private static Response reveal(RequestSpecification who, UUID firm, UUID contact, String key, String reason) {
        return io.restassured.RestAssured.given()
                .spec(who)
                .header("Idempotency-Key", key)
                .body(Map.of("reason", reason))
                .post(BASE + "/enterprises/" + firm + "/contacts/" + contact + "/_reveal");
    }
}
