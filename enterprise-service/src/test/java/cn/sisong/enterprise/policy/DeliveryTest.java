package cn.sisong.enterprise.policy;

import cn.sisong.common.testing.SuiteResource;
import cn.sisong.enterprise.Sample;
import cn.sisong.enterprise.VisitSteps;
import cn.sisong.enterprise.firm.FirmMergeTest;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import static cn.sisong.enterprise.Sample.BASE;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class DeliveryTest {

    @Test
    void names_each_firm_once_with_the_last_day() {
        var policy = policy();
        var first = Sample.firm("送达甲公司");
        var second = Sample.firm("送达乙公司");
        bring(policy, first, "2026-03-02");
        bring(policy, first, "2026-03-09");
        bring(policy, second, "2026-03-04");
        bring(policy(), Sample.firm("送达别的政策公司"), "2026-03-04");
        deliveries(policy, "")
                .body("items.enterpriseId", containsInAnyOrder(first.toString(), second.toString()))
                .body("items.broughtOn", containsInAnyOrder("2026-03-09", "2026-03-04"));
        deliveries(policy, "/summary").body("firms", equalTo(2));
    }

    @Test
    void counts_a_merged_file_for_the_firm_that_answers_for_it() {
        var policy = policy();
        var firm = Sample.firm("送达并后公司");
        var duplicate = FirmMergeTest.inPreparation("送达并前公司", Sample.ZONE);
        bring(policy, firm, "2026-03-02");
        bring(policy, duplicate, "2026-03-03");
        FirmMergeTest.merge(firm, duplicate).then().statusCode(201);
        deliveries(policy, "").body("items.enterpriseId", contains(firm.toString()));
        deliveries(policy, "/summary").body("firms", equalTo(1));
    }

    @Test
    void shows_a_member_the_firms_that_are_the_members() {
        var policy = policy();
        var own = Sample.firm("送达本专班公司");
        var other = Sample.firm("送达他专班公司");
        Sample.assign(own, Sample.taskForce("delivers-own"));
        Sample.assign(other, Sample.taskForce("delivers-other"));
        bring("delivers-own", policy, own, "2026-03-02");
        bring("delivers-other", policy, other, "2026-03-02");
        var path = BASE + "/policies/" + policy + "/deliveries";
        Sample.member("delivers-own").get(path).then().body("items.enterpriseId", contains(own.toString()));
        Sample.member("delivers-own").get(path + "/summary").then().body("firms", equalTo(1));
    }

    private static ValidatableResponse deliveries(UUID policy, String rest) {
        return Sample.dispatcher()
                .get(BASE + "/policies/" + policy + "/deliveries" + rest)
                .then()
                .statusCode(200);
    }

    private static void bring(UUID policy, UUID firm, String day) {
        bring("delivers-policies", policy, firm, day);
    }

    private static void bring(String member, UUID policy, UUID firm, String day) {
        VisitSteps.bring(Sample.member(member), policy, firm, day);
    }

    private static UUID policy() {
        return Sample.post(
                Sample.dispatcher(),
                "/policies",
                Map.of(
                        "title",
                        "送达样本",
                        "issuer",
                        "市经信局",
                        "validFrom",
                        "2025-01-01",
                        "benefit",
                        "补助",
                        "conditions",
                        List.of()));
    }
}
