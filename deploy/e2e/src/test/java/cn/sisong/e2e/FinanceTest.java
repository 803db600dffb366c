package cn.sisong.e2e;

import cn.sisong.e2e.pages.IssuePage;
import cn.sisong.e2e.pages.LifeLinePage;
import cn.sisong.e2e.people.Device;
import cn.sisong.e2e.people.People;
import cn.sisong.e2e.people.Person;
import cn.sisong.e2e.system.Journeys;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;

import static org.assertj.core.api.Assertions.assertThat;

@Order(50)
@ExtendWith(Journeys.class)
class FinanceTest {

    private static final String API = "/api/finance/v1";

    private final LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));

    @ParameterizedTest
    @EnumSource
    void takes_a_firm_s_need_of_money_from_the_issue_to_the_bank_s_payment(Device device, People people, World world) {
        var prefix = device.name().toLowerCase(Locale.ROOT);
        var firm = world.firmOfOurs(device == Device.PHONE ? "融资机械有限公司" : "融资纺织有限公司");
        var issue = Cases.visit(people.atDesk("member"), firm).finance();
        var before = Numbers.of(people.atDesk("leader"), "finance");
        var officer = people.on(device, "finance");
        var approver = people.on(device, "approver");

        var work = demand(officer, issue, prefix);
        work.press("new-guarantee").fill("guarantee-bank", "界首农商行").keep(prefix + "-guarantee-form");
        work.save("guarantee-save", "guarantees").expectState("待受理").expectFitting();
        work.take("ACCEPTED").expectState("已受理");
        var guarantee = work.path();

        var decision = new LifeLinePage(approver.page()).open(guarantee).start("FINAL_APPROVAL");
        decision.fill("step-amount", "500000.01").submit().expectFault("超过申请金额");
        decision.fill("step-amount", "450,000").fill("step-comment", "同意担保");
        decision.keep(prefix + "-approval");
        decision.submit().expectState("审批通过");

        work.open(guarantee)
                .start("CONTRACTED")
                .fill("step-evidence", "担保合同2026-1")
                .submit();
        work.expectState("合同已签订")
                .start("DISBURSED")
                .fill("step-evidence", "放款凭证1")
                .submit();
        work.expectState("在保").expectText("timeline", "45 万元").keep(prefix + "-disbursed");

        outcome(people.on(device, "dispatcher"), issue).keep(prefix + "-outcome");
        outcome(people.on(device, "member"), issue);
        var after = Numbers.of(people.atDesk("leader"), "finance");
        assertThat(after.since(before, "A19")).isEqualByComparingTo("1");
        assertThat(after.since(before, "A20")).isEqualByComparingTo("500000.00");
        assertThat(after.since(before, "A21")).isEqualByComparingTo("1");
        assertThat(after.since(before, "A22")).isEqualByComparingTo("450000.00");
        assertThat(after.since(before, "A6")).isEqualByComparingTo("0");
        officer.device().close();
        approver.device().close();
    }

    /** From the issue's own page to the demand's. */
    private static LifeLinePage demand(Person officer, String issue, String prefix) {
        var work = new LifeLinePage(officer.page()).open("/issues/" + issue).press("make-demand");
        work.press("demand-save").expectFault("请填写此项");
        work.fill("demand-amount", "500000").fill("demand-purpose", "购买原料").expectText("demand-sheet", "即 50 万元");
        work.keep(prefix + "-demand-form");
        return work.save("demand-save", "demands").expectState("待对接").expectFitting();
    }

    /** Who sees the issue sees what became of it. */
    private static LifeLinePage outcome(Person reader, String issue) {
        new IssuePage(reader.page()).open(issue);
        var shown = new LifeLinePage(reader.page());
        return shown.expectText("outcome-state", "已对接")
                .expectText("outcome-answer", "45 万元")
                .expectText("outcome-answer", "在保");
    }

    @ParameterizedTest
    @EnumSource
    void records_a_loan_of_every_kind_and_cancels_a_wrong_one(Device device, People people, World world) {
        var firm = world.firmOfOurs(device == Device.PHONE ? "贷款食品有限公司" : "贷款建材有限公司");
        var demand = people.atDesk("finance")
                .post(
                        API + "/financing-demands",
                        Json.object(
                                "enterpriseId", firm,
                                "kind", "NEW_LOAN",
                                "amount", "800000.00",
                                "purpose", "流动资金"))
                .expect(201)
                .id();
        var officer = people.on(device, "finance");
        var work = new LifeLinePage(officer.page());
        for (var kind : new String[] {"RENEWAL_NO_REPAY", "EXTENSION", "BRIDGE", "REFUND_LOAN", "NEW_LOAN"}) {
            work.open("/finance/demands/" + demand).press("new-loan").select("loan-kind", kind);
            work.fill("loan-bank", "颍淮农商行").fill("loan-due", today.plusYears(1).toString());
            if (kind.equals("RENEWAL_NO_REPAY")) {
                work.press("loan-save").expectFault("请填写此项");
                work.fill("loan-previous", today.plusDays(10).toString());
            }
            work.keep(device.name().toLowerCase(Locale.ROOT) + "-loan-" + kind);
            work.save("loan-save", "loans").expectState("已登记").expectFitting();
        }
        work.start("CANCELLED").submit().expectFault("请填写此项");
        work.fill("step-comment", "金额写错").submit().expectState("已作废");
        work.open("/finance/demands/" + demand).expectState("已对接").expectText("answers", "无还本续贷");
        officer.device().close();
    }

    @ParameterizedTest
    @EnumSource
    void does_not_pay_what_was_not_approved(Device device, People people, World world) {
        var firm = world.firmOfOurs(device == Device.PHONE ? "未批先放有限公司" : "未批先放实业有限公司");
        var guarantee = people.atDesk("finance")
                .post(
                        API + "/guarantee-applications",
                        Json.object(
                                "enterpriseId",
                                firm,
                                "bankName",
                                "界首农商行",
                                "appliedAmount",
                                "100000.00",
                                "termMonths",
                                6))
                .expect(201)
                .id();
        var officer = people.on(device, "finance");
        new LifeLinePage(officer.page())
                .open("/finance/guarantees/" + guarantee)
                .expectState("待受理")
                .press("refused")
                .expectText("actions", "在保")
                .expectText("actions", "不能直接变为“在保”");
        assertThat(officer.step(API + "/guarantee-applications/" + guarantee, "to", "DISBURSED", "amount", "100000.00")
                        .status())
                .isEqualTo(409);
        officer.device().close();
    }
}
