package cn.sisong.finance;

import cn.sisong.common.testing.EnterpriseStandIn;
import cn.sisong.common.testing.ListCost;
import cn.sisong.common.testing.StatementCountCase;
import cn.sisong.common.testing.SuiteResource;
import cn.sisong.common.testing.Tokens;
import cn.sisong.common.testing.Trials;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

import java.util.List;
import java.util.UUID;

import static cn.sisong.finance.Sample.with;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
@QuarkusTestResource(EnterpriseStandIn.class)
class StatementCountTest extends StatementCountCase {
    private final UUID firm = Sample.firm();
    private final UUID issue = EnterpriseStandIn.issueOf(firm);

    @Override
    protected ListCost cost() {
        var trials = FinanceTrials.of("341282").value("enterpriseId", firm).code("/issues", issue);
        var roles = List.of("finance-officer", "finance-approver", "dispatcher", "supervisor", "leader");
        var everybody = Tokens.person("everybody", roles, "danbao", "340000");
        var cost = new ListCost(trials, List.of(everybody));
        cost.postAgain(everybody);
        steps(trials);
        answeredDemands();
        return cost;
    }

    private static void steps(Trials trials) {
        step(trials, "/guarantee-applications", "ACCEPTED");
        step(trials, "/financing-demands", "WITHDRAWN");
        step(trials, "/loans", "CANCELLED");
    }

    private static void step(Trials trials, String collection, String to) {
        var row = trials.contract()
                .find("GET", Sample.BASE + collection + "/any")
                .map(trials::path)
                .orElseThrow()
                .substring(Sample.BASE.length());
        Sample.take(Sample.officer(), row, "to", to, "comment", "计数").then().statusCode(201);
    }

    /** Of one issue, each with a guarantee and a loan in answer. */
    private void answeredDemands() {
        for (int i = 0; i < 3; i++) {
            var demand =
                    Sample.post(Sample.officer(), "/financing-demands", with(Sample.demand(firm), "issueId", issue));
            var guarantee = Sample.post(
                    Sample.officer(), "/guarantee-applications", with(Sample.guarantee(firm), "demandId", demand));
            Sample.post(
                    Sample.officer(),
                    "/loans",
                    with(Sample.loan(firm), "demandId", demand, "guaranteeApplicationId", guarantee));
        }
    }
}
