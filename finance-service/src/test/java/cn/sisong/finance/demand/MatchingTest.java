package cn.sisong.finance.demand;

import cn.sisong.common.testing.EnterpriseStandIn;
import cn.sisong.common.testing.SuiteResource;
import cn.sisong.common.testing.TestClock;
import cn.sisong.finance.Sample;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

import static cn.sisong.finance.Sample.BASE;
import static cn.sisong.finance.Sample.guarantee;
import static cn.sisong.finance.Sample.loan;
import static cn.sisong.finance.Sample.with;
import static org.hamcrest.Matchers.equalTo;

/** A demand is answered as long as anything that answered it stands. */
@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
@QuarkusTestResource(EnterpriseStandIn.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class MatchingTest {
    private final UUID firm = Sample.firm();
    private UUID demand;

    @BeforeEach
    void in_september() {
        TestClock.set("2026-09-18T09:00:00+08:00");
        demand = Sample.post(Sample.officer(), "/financing-demands", Sample.demand(firm));
    }

    @Test
    void stays_answered_by_a_guarantee_that_was_paid_out_when_the_loan_is_cancelled() {
        var loan = record();
        disburse(apply());
        cancel(loan);
        expect("MATCHED");
    }

    @Test
    void stays_answered_by_a_guarantee_that_was_released_since() {
        var loan = record();
        var guarantee = apply();
        disburse(guarantee);
        Sample.take(Sample.officer(), guarantee, "to", "RELEASED").then().statusCode(201);
        cancel(loan);
        expect("MATCHED");
    }

    @Test
    void stays_answered_by_another_loan() {
        var first = record();
        var second = record();
        cancel(first);
        expect("MATCHED");
        cancel(second);
        expect("OPEN");
    }

    @Test
    void is_open_again_when_the_only_guarantee_was_never_paid_out() {
        var guarantee = apply();
        var loan = record();
        cancel(loan);
        expect("OPEN");
        disburse(guarantee);
        expect("MATCHED");
    }

    @Test
    void stays_answered_by_the_loan_when_the_guarantee_is_withdrawn() {
        var guarantee = apply();
        record();
        Sample.take(Sample.officer(), guarantee, "to", "WITHDRAWN", "comment", "改为直接贷款")
                .then()
                .statusCode(201);
        expect("MATCHED");
    }

    @Test
    void is_open_again_when_all_loans_are_cancelled_at_the_same_moment() {
        var loans = Stream.generate(this::record).limit(4).toList();
        var answers = loans.stream()
                .map(loan -> CompletableFuture.supplyAsync(
                        () -> Sample.take(Sample.officer(), loan, "to", "CANCELLED", "comment", "重复登记")))
                .toList();
        answers.forEach(answer -> answer.join().then().statusCode(201));
        expect("OPEN");
    }

    @Test
    void takes_no_loan_under_a_guarantee_that_was_refused() {
        var guarantee = apply();
        Sample.take(Sample.officer(), guarantee, "to", "WITHDRAWN", "comment", "客户不办了");
        var id = guarantee.substring(guarantee.lastIndexOf('/') + 1);
        Sample.tryPost(Sample.officer(), "/loans", with(loan(firm), "guaranteeApplicationId", id))
                .then()
                .statusCode(422)
                .body("code", equalTo("guarantee-closed"))
                .body("errors.pointer", equalTo(List.of("/guaranteeApplicationId")));
    }

    private String record() {
        return "/loans/" + Sample.post(Sample.officer(), "/loans", with(loan(firm), "demandId", demand));
    }

    private String apply() {
        return "/guarantee-applications/"
                + Sample.post(Sample.officer(), "/guarantee-applications", with(guarantee(firm), "demandId", demand));
    }

    private static void disburse(String guarantee) {
        Sample.take(Sample.officer(), guarantee, "to", "ACCEPTED").then().statusCode(201);
        Sample.take(Sample.approver(), guarantee, "to", "FINAL_APPROVAL", "amount", "1000000")
                .then()
                .statusCode(201);
        Sample.take(Sample.officer(), guarantee, "to", "CONTRACTED", "amount", "1000000")
                .then()
                .statusCode(201);
        Sample.take(Sample.officer(), guarantee, "to", "DISBURSED", "amount", "1000000")
                .then()
                .statusCode(201);
    }

    private static void cancel(String loan) {
        Sample.take(Sample.officer(), loan, "to", "CANCELLED", "comment", "登记有误")
                .then()
                .statusCode(201);
    }

    private void expect(String state) {
        Sample.leader().get(BASE + "/financing-demands/" + demand).then().body("state", equalTo(state));
    }
}
