package cn.sisong.enterprise.policy;

import cn.sisong.common.identity.AreaPath;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The firm lies in one of the divisions (GB/T 2260), or below it. */
record DivisionCondition(List<String> codes) implements Condition {

    @Override
    public Verdict judge(FirmFacts firm) {
        return Verdict.of(codes.stream().map(AreaPath::of).anyMatch(firm.areaPath()::startsWith));
    }

    @Override
    public String label(Names names) {
        return "所在区划为 " + codes.stream().map(names::area).collect(Collectors.joining("、"));
    }

    @Override
    public String known(FirmFacts firm, Names names) {
        return "在 " + names.areaOf(firm);
    }

    @Override
    public String sql(Function<Object, String> bind) {
        return codes.stream()
                .map(code -> "e.area_path like " + bind.apply(AreaPath.of(code) + "%"))
                .collect(Collectors.joining(" or "));
    }

    @Override
    public ConditionForm form() {
        return new ConditionForm(ConditionType.DIVISION, codes, null, null, null, null);
    }
}
