package cn.sisong.enterprise.policy;

import java.util.List;
import java.util.function.Function;

/** The firm is on an official list (规上, 高新 …) today. A list that nobody has filled in its county says nothing. */
record ListCondition(String list) implements Condition {

    @Override
    public Verdict judge(FirmFacts firm) {
        return Verdict.of(firm.onList().get(list));
    }

    @Override
    public String label(Names names) {
        return "列入名录 " + names.list(list);
    }

    @Override
    public String known(FirmFacts firm, Names names) {
        return null;
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
