package cn.sisong.finance.loan;

import cn.sisong.common.testing.EnterpriseStandIn;
import cn.sisong.common.testing.SuiteResource;
import cn.sisong.common.testing.TestClock;
import cn.sisong.finance.Sample;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.UUID;

import static cn.sisong.finance.Sample.BASE;
import static cn.sisong.finance.Sample.demand;
import static cn.sisong.finance.Sample.loan;
import static cn.sisong.finance.Sample.with;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
@QuarkusTestResource(EnterpriseStandIn.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class LoanResourceTest {
    private static final String LOANS = "/loans";

    @BeforeEach
    void in_september() {
        TestClock.set("2026-09-18T09:00:00+08:00");
    }

    @Test
    void answers_a_demand_until_it_is_cancelled_with_a_reason() {
        var firm = Sample.firm();
        var demand = Sample.post(Sample.officer(), "/financing-demands", demand(firm));
        var path = LOANS + "/" + Sample.post(Sample.officer(), LOANS, with(loan(firm), "demandId", demand));
        state(demand, "MATCHED");
        Sample.take(Sample.officer(), path, "to", "CANCELLED").then().statusCode(400);
        Sample.take(Sample.officer(), path, "to", "CANCELLED", "comment", "重复登记")
                .then()
                .statusCode(201)
                .body("state", equalTo("CANCELLED"), "amount", equalTo("1000000.50"));
        state(demand, "OPEN");
        Sample.take(Sample.officer(), path, "to", "CANCELLED", "comment", "再来一次")
                .then()
                .statusCode(409)
                .body("allowedTransitions", equalTo(List.of()));
        Sample.leader().get(BASE + path + "/timeline").then().body("items.to", contains("RECORDED", "CANCELLED"));
    }

    @Test
    void names_every_day_that_cannot_be() {
        Sample.tryPost(
                        Sample.officer(),
                        LOANS,
                        with(loan(Sample.firm()), "disbursedOn", "2026-09-19", "dueOn", "2026-09-19"))
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItems("/disbursedOn", "/dueOn"));
        Sample.tryPost(Sample.officer(), LOANS, with(loan(Sample.firm()), "kind", "RENEWAL_NO_REPAY"))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/previousDueOn"));
    }

    @Test
    void lists_by_kind_within_scope() {
        var firm = Sample.firm();
        var id = Sample.post(Sample.officer(), LOANS, with(loan(firm), "kind", "EXTENSION"))
                .toString();
        list("leader-1", "leader", "340000", "EXTENSION").body("items.id", hasItem(id));
        list("leader-1", "leader", "340000", "NEW_LOAN").body("items.id", not(hasItem(id)));
        list("leader-2", "leader", "340100", "EXTENSION").body("items.id", not(hasItem(id)));
        Sample.tryPost(Sample.dispatcher(), LOANS, loan(firm)).then().statusCode(403);
    }

    private static ValidatableResponse list(String who, String role, String area, String kind) {
        return Sample.person(who, role, area)
                .queryParam("kind", kind)
                .queryParam("limit", 200)
                .get(BASE + LOANS)
                .then()
                .statusCode(200);
    }

    private static void state(UUID demand, String state) {
        Sample.leader().get(BASE + "/financing-demands/" + demand).then().body("state", equalTo(state));
    }
}
