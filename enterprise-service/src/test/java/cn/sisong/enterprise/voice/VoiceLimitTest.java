package cn.sisong.enterprise.voice;

import cn.sisong.common.testing.SuiteResource;
import cn.sisong.enterprise.Sample;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import java.util.Collections;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import static cn.sisong.enterprise.Sample.BASE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class VoiceLimitTest {
    @Inject
    VoiceConfig config;

    @Inject
    Tickets tickets;

    @BeforeEach
    void on_a_day() {
        Phone.setClock("2026-06-01T09:00:00+08:00");
    }

    @Test
    void lets_one_code_raise_so_many_issues_a_day() {
        var code = Phone.codeOf(Sample.firm("每码上限公司"));
        for (int i = 0; i < config.perFirmCode(); i++) {
            new Phone().raise(code, "第 " + i + " 件").then().statusCode(201);
        }
        tooMany(new Phone().raise(code, "多出的一件"));
        new Phone().raise(code, "第 0 件").then().statusCode(201).body("repeated", equalTo(true));
        Phone.setClock("2026-06-02T09:00:00+08:00");
        new Phone().raise(code, "第二天").then().statusCode(201);
    }

    @Test
    void lets_one_address_raise_so_many_issues_a_day_by_whatever_codes() {
        var phone = new Phone();
        for (int i = 0; i < config.perAddress(); i++) {
            phone.raise(Phone.codeOf(Sample.firm("每址上限公司" + i)), "一件").then().statusCode(201);
        }
        var code = Phone.codeOf(Sample.firm("每址上限公司"));
        tooMany(phone.raise(code, "多出的一件"));
        new Phone().raise(code, "别人的一件").then().statusCode(201);
    }

    @Test
    void lets_one_address_open_so_many_forms_a_day() {
        var phone = new Phone();
        var code = Phone.codeOf(Sample.firm("打开上限公司"));
        for (int i = 0; i < config.formsPerAddress(); i++) {
            phone.scan(code).then().statusCode(200);
        }
        tooMany(phone.scan(code));
    }

    @Test
    void lets_one_receipt_add_so_often_a_day() {
        var phone = new Phone();
        var receipt = phone.receipt(Phone.codeOf(Sample.firm("补充上限公司")), "要补充");
        for (int i = 0; i < config.perReceipt(); i++) {
            phone.add(receipt, "补充 " + i).then().statusCode(201);
        }
        tooMany(phone.add(receipt, "多出的补充"));
    }

    @Test
    void lets_an_address_guess_thirty_times_a_minute() {
        var phone = new Phone();
        var refused = IntStream.range(0, 40)
                .filter(i -> phone.scan("guess-" + i).statusCode() == 429)
                .count();
        assertThat(refused).isPositive();
    }

    @Test
    void lets_one_code_be_asked_thirty_times_a_minute_from_wherever() {
        var code = "unknown-" + UUID.randomUUID();
        var refused = IntStream.range(0, 40)
                .filter(i -> new Phone().scan(code).statusCode() == 429)
                .count();
        assertThat(refused).isPositive();
    }

    @Test
    void counts_what_is_refused_for_its_content_too() {
        var phone = new Phone();
        var refused = IntStream.range(0, 40)
                .filter(i -> phone.send("guess-" + i, Map.of()).statusCode() == 429)
                .count();
        assertThat(refused).isPositive();
    }

    @Test
    void counts_the_addresses_of_one_ipv6_subscriber_as_one() {
        var refused = IntStream.range(0, 40)
                .filter(i -> new Phone("2001:db8:7:1::" + Integer.toHexString(i + 1))
                                .scan("guess-" + UUID.randomUUID())
                                .statusCode()
                        == 429)
                .count();
        assertThat(refused).isPositive();
    }

    @Test
    void makes_one_issue_of_twenty_requests_with_the_same_key() throws Exception {
        var phone = new Phone();
        var firm = Sample.firm("并发同键公司");
        var code = Phone.codeOf(firm);
        var ticket = phone.form(code);
        Phone.passSeconds(10);
        var key = Sample.key();
        var statuses =
                together(() -> phone.send(code, key, Phone.words(ticket, "一件事")).statusCode());
        assertThat(statuses).contains(201).isSubsetOf(201, 409);
        assertThat(issues(firm)).isEqualTo(1);
        phone.send(code, key, Phone.words(ticket, "一件事"))
                .then()
                .statusCode(201)
                .header("Idempotency-Replayed", "true")
                .body("number", notNullValue());
        phone.send(code, key, Phone.words(ticket, "另一件事")).then().statusCode(422);
    }

    @Test
    void makes_one_issue_of_one_form_sent_under_twenty_keys() throws Exception {
        var phone = new Phone();
        var firm = Sample.firm("并发异键公司");
        var code = Phone.codeOf(firm);
        var ticket = phone.form(code);
        Phone.passSeconds(10);
        var statuses =
                together(() -> phone.send(code, Phone.words(ticket, "一件事")).statusCode());
        assertThat(Collections.frequency(statuses, 201)).isEqualTo(1);
        assertThat(issues(firm)).isEqualTo(1);
    }

    @Test
    void forgets_old_forms() {
        var phone = new Phone();
        var code = Phone.codeOf(Sample.firm("忘记表单公司"));
        var ticket = phone.form(code);
        Phone.passSeconds(3 * 3600);
        tickets.forget();
        phone.send(code, Phone.words(ticket, "隔了一会")).then().body("code", equalTo("ticket-expired"));
        Phone.passSeconds(25 * 3600);
        tickets.forget();
        phone.send(code, Phone.words(ticket, "隔了一天")).then().body("code", equalTo("ticket-unknown"));
    }

    private static java.util.List<Integer> together(Callable<Integer> call) throws Exception {
        var pool = Executors.newFixedThreadPool(20);
        try {
            var results = new java.util.ArrayList<Integer>();
            for (var future : pool.invokeAll(Collections.nCopies(20, call))) {
                results.add(future.get());
            }
            return results;
        } finally {
            pool.shutdownNow();
        }
    }

    private static int issues(UUID firm) {
        return Sample.dispatcher()
                .queryParam("enterpriseId", firm)
                .get(BASE + "/issues")
                .<Integer>path("items.size()");
    }

    private static void tooMany(Response answer) {
        answer.then()
                .statusCode(429)
                .contentType("application/problem+json")
                .header("Retry-After", notNullValue())
                .body("code", equalTo("too-many-requests"));
    }
}
