package cn.sisong.e2e;

import cn.sisong.e2e.people.People;
import cn.sisong.e2e.system.Journeys;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static org.assertj.core.api.Assertions.assertThat;

@Order(50)
@ExtendWith(Journeys.class)
class FinanceTest {

    private static final String API = "/api/finance/v1";

    @Test
    void takes_a_firm_s_need_of_money_from_the_visit_to_the_bank_s_payment(People people, World world) {
        var firm = world.firmOfOurs("融资机械有限公司");
        var visited = Cases.visit(people.atDesk("member"), firm);
        var before = Numbers.of(people.atDesk("leader"), "finance");
        var officer = people.atDesk("finance");
        var approver = people.atDesk("approver");

        var demand = officer.post(
                        API + "/financing-demands",
                        Json.object(
                                "enterpriseId", firm,
                                "issueId", visited.finance(),
                                "kind", "GUARANTEE",
                                "amount", "500000.00",
                                "purpose", "购买原料"))
                .expect(201);
        assertThat(demand.json().get("amount").asText()).isEqualTo("500000.00");
        var guarantee = API + "/guarantee-applications/"
                + officer.post(
                                API + "/guarantee-applications",
                                Json.object(
                                        "demandId",
                                        demand.id(),
                                        "enterpriseId",
                                        firm,
                                        "bankName",
                                        "界首农商行",
                                        "appliedAmount",
                                        "500000.00",
                                        "termMonths",
                                        12))
                        .expect(201)
                        .id();
        officer.step(guarantee, "to", "ACCEPTED").expect(201);
        approver.step(guarantee, "to", "FINAL_APPROVAL", "amount", "450000.00", "comment", "同意担保")
                .expect(201);
        officer.step(guarantee, "to", "CONTRACTED", "amount", "450000.00", "evidence", "担保合同2026-1")
                .expect(201);
        var paid = officer.step(guarantee, "to", "DISBURSED", "amount", "450000.00", "evidence", "放款凭证1")
                .expect(201);

        assertThat(paid.json().get("state").asText()).isEqualTo("DISBURSED");
        var after = Numbers.of(people.atDesk("leader"), "finance");
        assertThat(after.since(before, "A19")).isEqualByComparingTo("1");
        assertThat(after.since(before, "A20")).isEqualByComparingTo("500000.00");
        assertThat(after.since(before, "A21")).isEqualByComparingTo("1");
        assertThat(after.since(before, "A22")).isEqualByComparingTo("450000.00");
        assertThat(after.since(before, "A6")).isEqualByComparingTo("0");
    }

    @Test
    void does_not_pay_what_was_not_approved(People people, World world) {
        var officer = people.atDesk("finance");
        var guarantee = API + "/guarantee-applications/"
                + officer.post(
                                API + "/guarantee-applications",
                                Json.object(
                                        "enterpriseId",
                                        world.firmOfOurs("未批先放有限公司"),
                                        "bankName",
                                        "界首农商行",
                                        "appliedAmount",
                                        "100000.00",
                                        "termMonths",
                                        6))
                        .expect(201)
                        .id();
        assertThat(officer.step(guarantee, "to", "DISBURSED", "amount", "100000.00")
                        .status())
                .isEqualTo(409);
    }
}
