package cn.sisong.finance;

import cn.sisong.common.testing.EnterpriseStandIn;
import cn.sisong.common.testing.Trials;

/** A demand, an application and a loan of one firm. */
final class FinanceTrials {
    private FinanceTrials() {}

    static Trials of(String area) {
        var firm = EnterpriseStandIn.firmIn(area);
        // to an outsider enterprise-service knows no such firm
        return new Trials(Sample.BASE)
                .row("/financing-demands", Sample.post(Sample.officer(), "/financing-demands", Sample.demand(firm)))
                .row(
                        "/guarantee-applications",
                        Sample.post(Sample.officer(), "/guarantee-applications", Sample.guarantee(firm)))
                .row("/loans", Sample.post(Sample.officer(), "/loans", Sample.loan(firm)))
                // whoever sees an issue is for enterprise-service to say, which shows this one to nobody
                .code("/issues", EnterpriseStandIn.unknownIssue())
                .code("/figures", "A6")
                .query("from", "2026-01-01")
                .query("to", "2026-12-31")
                .value("enterpriseId", EnterpriseStandIn.unknownFirm())
                .value("NewLoan.disbursedOn", "2026-03-05")
                .value("NewLoan.dueOn", "2027-03-05");
    }
}
