package cn.sisong.enterprise.visit;

import cn.sisong.common.testing.SuiteResource;
import cn.sisong.common.testing.TestClock;
import cn.sisong.enterprise.Sample;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import static cn.sisong.enterprise.Sample.BASE;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class VisitPolicyTest {

    @Test
    void shows_the_policies_that_it_brought_in_the_version_of_the_day() {
        var policy = policy("当日版本");
        var visit = UUID.randomUUID();
        put(visit, "POLICY", policy).then().statusCode(201).body("policies[0].title", equalTo("当日版本"));
        rename(policy, "后来改名");
        Sample.member("brings-policies")
                .get(BASE + "/visits/" + visit)
                .then()
                .body("policies[0].number", equalTo(0))
                .body("policies[0].title", equalTo("当日版本"))
                .body("policies[0].id", equalTo(policy.toString()));
        Sample.member("brings-policies")
                .queryParam("mine", true)
                .get(BASE + "/visits")
                .then()
                .body("items.find { it.id == '" + visit + "' }.policies.size()", equalTo(1));
    }

    @Test
    void brings_a_policy_in_the_version_of_its_day_however_late_it_is_uploaded() {
        TestClock.set("2026-03-02T08:00:00+08:00");
        var policy = policy("走访那天的");
        TestClock.set("2026-03-02T18:00:00+08:00");
        rename(policy, "上传时已改的");
        var visit = UUID.randomUUID();
        put(visit, "POLICY", policy)
                .then()
                .statusCode(201)
                .body("policies[0].number", equalTo(0), "policies[0].title", equalTo("走访那天的"));

        TestClock.set("2026-03-03T09:00:00+08:00");
        EditSample.post(
                        "brings-policies",
                        visit,
                        EditSample.edit("phone-0001", "STARTED_AT", "2026-03-02T11:00:00Z", "2026-03-03T00:59:00Z"))
                .then()
                .statusCode(200)
                .body("policies[0].number", equalTo(1), "policies[0].title", equalTo("上传时已改的"));
    }

    @Test
    void answers_the_same_when_a_device_repeats_itself() {
        var policy = policy("重发");
        var firm = Sample.firm("重发带政策公司");
        var visit = UUID.randomUUID();
        put(visit, firm, "POLICY", policy).then().statusCode(201);
        put(visit, firm, "POLICY", policy).then().statusCode(200).body("policies.size()", equalTo(1));
    }

    @Test
    void takes_other_policies_with_the_next_version_of_the_visit() {
        var first = policy("第一项");
        var second = policy("第二项");
        var third = policy("第三项");
        var firm = Sample.firm("改政策公司");
        var visit = UUID.randomUUID();
        String tag = put(visit, firm, "POLICY", first, second).header("ETag");
        Sample.member("brings-policies")
                .header("If-Match", tag)
                .body(body(firm, "POLICY", second, third))
                .put(BASE + "/visits/" + visit)
                .then()
                .statusCode(200)
                .body("policies.id", containsInAnyOrder(second.toString(), third.toString()));
    }

    @Test
    void refuses_a_policy_that_is_unknown_or_without_its_send() {
        put(UUID.randomUUID(), "POLICY", UUID.randomUUID())
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/policyIds/0"));
        put(UUID.randomUUID(), "IDEA", policy("没有送"))
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/policyIds"));
    }

    private static Response put(UUID visit, String send, UUID... policies) {
        return put(visit, Sample.firm("带政策公司"), send, policies);
    }

    private static Response put(UUID visit, UUID firm, String send, UUID... policies) {
        return Sample.member("brings-policies")
                .header("If-None-Match", "*")
                .body(body(firm, send, policies))
                .put(BASE + "/visits/" + visit);
    }

    private static Map<String, Object> body(UUID firm, String send, UUID... policies) {
        return Map.of(
                "enterpriseId",
                firm,
                "mode",
                "ON_SITE",
                "startedAt",
                "2026-03-02T09:00:00+08:00",
                "sends",
                List.of(Map.of("kind", send)),
                "policyIds",
                List.of(policies));
    }

    static UUID policy(String title) {
        return Sample.post(Sample.dispatcher(), "/policies", text(title));
    }

    private static void rename(UUID policy, String title) {
        Sample.dispatcher()
                .header("If-Match", "\"v0\"")
                .body(text(title))
                .put(BASE + "/policies/" + policy)
                .then()
                .statusCode(200);
    }

    private static Map<String, Object> text(String title) {
        return Map.of(
                "title", title, "issuer", "市经信局", "validFrom", "2025-01-01", "benefit", "补助", "conditions", List.of());
    }
}
