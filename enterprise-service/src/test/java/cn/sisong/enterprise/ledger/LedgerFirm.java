package cn.sisong.enterprise.ledger;

import cn.sisong.enterprise.Sample;

import java.util.Map;

/** The firm that the rows of a ledger are about, and the department LEDGER局 that handles them. */
record LedgerFirm(String code) {
    static LedgerFirm opened() {
        var code = Sample.creditCode();
        Sample.department("ledger");
        Sample.post(
                Sample.dispatcher(),
                "/enterprises",
                Map.of("creditCode", code, "name", "台账公司", "areaCode", Sample.ZONE, "sameNameConfirmed", true));
        return new LedgerFirm(code);
    }

    /** A row under {@link LedgerFile#ISSUES}. */
    String row(
            String number,
            String category,
            String reported,
            String dispatched,
            String department,
            String closed,
            String result,
            String rating) {
        return String.join(
                ",",
                number,
                "台账公司",
                code,
                category,
                "贷款到期。需要续贷",
                reported,
                dispatched,
                department,
                "已对接银行",
                closed,
                result,
                rating,
                "备注一条");
    }
}
