package cn.sisong.enterprise.policy;

import java.math.BigDecimal;
import java.util.function.Function;

/** The latest known yearly revenue, in 万元. */
record RevenueCondition(Comparison comparison, BigDecimal wan) implements Condition {

    @Override
    public Verdict judge(FirmFacts firm) {
        return firm.revenueWan() == null ? Verdict.UNKNOWN : Verdict.of(comparison.holds(firm.revenueWan(), wan));
    }

    @Override
    public String label(Names names) {
        return "年营业收入" + (comparison == Comparison.AT_LEAST ? "不低于 " : "不高于 ") + wan.toPlainString() + " 万元";
    }

    @Override
    public String known(FirmFacts firm, Names names) {
        return firm.revenueWan() == null
                ? null
                : firm.revenueYear() + " 年为 "
                        + firm.revenueWan().stripTrailingZeros().toPlainString() + " 万元";
    }

    @Override
    public String sql(Function<Object, String> bind) {
        return FactSql.REVENUE_WAN + " " + comparison.operator() + " " + bind.apply(wan);
    }

    @Override
    public ConditionForm form() {
        return new ConditionForm(ConditionType.REVENUE, null, comparison, wan, null, null);
    }
}
