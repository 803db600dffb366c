package cn.sisong.finance.figure;

import cn.sisong.finance.loan.LoanKind;

/**
 * Where a figure's rows come from.
 *
 * @param entity the record whose events are counted; {@code r} in queries
 * @param subject the events' subject type
 * @param state the event that counts
 * @param first the event with which every record begins: without any, there are no data at all
 * @param kind the kind of loan, null for guarantees
 * @param amount the path of what is summed
 * @param collection where the records are read
 * @param missing why there is no value where there are no data
 */
record Source(
        String entity,
        String subject,
        String state,
        String first,
        LoanKind kind,
        String amount,
        String collection,
        String missing) {

    static Source loans(LoanKind kind) {
        return new Source(
                "Loan", "loan", "RECORDED", "RECORDED", kind, "v.amount", "/loans", "至知悉日未录入过“" + kind.word() + "”记录");
    }

    static Source guarantees(String state, String amount) {
        return new Source(
                "GuaranteeApplication",
                "guarantee",
                state,
                "APPLIED",
                null,
                amount,
                "/guarantee-applications",
                "至知悉日未录入过担保申请");
    }
}
