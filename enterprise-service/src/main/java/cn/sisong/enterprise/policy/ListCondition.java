package cn.sisong.enterprise.policy;

import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The firm is on an official list (规上, 高新 …) today. A list that nobody has filled in its county says nothing. */
record ListCondition(String list) implements Condition {
    /** The lists that are installed; another one is called by its code. */
    private static final Map<String, String> NAMES = Map.of(
            "ABOVE_SCALE", "规模以上企业",
            "KEY", "重点企业",
            "HIGH_TECH", "高新技术企业",
            "TECH_SME", "科技型中小企业",
            "LISTING_RESERVE", "上市后备企业");

    @Override
    public Verdict judge(FirmFacts firm) {
        return Verdict.of(firm.onList().get(list));
    }

    @Override
    public String label() {
        return "列入名录 " + NAMES.getOrDefault(list, list);
    }

    @Override
    public String sql(Function<Object, String> bind) {
        return FactSql.onList(bind.apply(list));
    }

    @Override
    public ConditionForm form() {
        return new ConditionForm(ConditionType.LIST, List.of(list), null, null, null, null);
    }
}
