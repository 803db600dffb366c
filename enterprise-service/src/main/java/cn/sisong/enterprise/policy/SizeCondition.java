package cn.sisong.enterprise.policy;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The firm is of one of the size classes. */
record SizeCondition(List<String> classes) implements Condition {
    static final Map<String, String> NAMES = Map.of("LARGE", "大型", "MEDIUM", "中型", "SMALL", "小型", "MICRO", "微型");

    @Override
    public Verdict judge(FirmFacts firm) {
        return firm.sizeClass() == null ? Verdict.UNKNOWN : Verdict.of(classes.contains(firm.sizeClass()));
    }

    @Override
    public String label(Names names) {
        return "规模为 " + classes.stream().map(NAMES::get).collect(Collectors.joining("、"));
    }

    @Override
    public String known(FirmFacts firm, Names names) {
        return firm.sizeClass() == null ? null : "划为 " + NAMES.get(firm.sizeClass());
    }

    @Override
    public String sql(Function<Object, String> bind) {
        return FactSql.SIZE_CLASS + " in (" + classes.stream().map(bind).collect(Collectors.joining(", ")) + ")";
    }

    @Override
    public ConditionForm form() {
        return new ConditionForm(ConditionType.SIZE, classes, null, null, null, null);
    }
}
