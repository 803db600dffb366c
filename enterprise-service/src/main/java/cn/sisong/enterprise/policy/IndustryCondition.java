package cn.sisong.enterprise.policy;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The firm's industry lies in one of the sections, divisions or classes (GB/T 4754). */
record IndustryCondition(List<String> codes) implements Condition {

    @Override
    public Verdict judge(FirmFacts firm) {
        var code = firm.industryCode();
        if (code == null) {
            return Verdict.UNKNOWN;
        }
        if (codes.stream().anyMatch(code::startsWith)) {
            return Verdict.MET;
        }
        // known only roughly: section C may or may not be division C26
        return codes.stream().anyMatch(wanted -> wanted.startsWith(code)) ? Verdict.UNKNOWN : Verdict.UNMET;
    }

    @Override
    public String label(Names names) {
        return "行业属于 " + codes.stream().map(names::industry).collect(Collectors.joining("、"));
    }

    @Override
    public String known(FirmFacts firm, Names names) {
        return firm.industryCode() == null ? null : "登记为 " + names.industryOf(firm);
    }

    @Override
    public String sql(Function<Object, String> bind) {
        var within = codes.stream()
                .map(code -> "e.industry_code like " + bind.apply(code + "%"))
                .collect(Collectors.joining(" or "));
        var roughly = codes.stream()
                .map(code -> bind.apply(code) + " like e.industry_code || '%'")
                .collect(Collectors.joining(" or "));
        return "case when e.industry_code is null then null when " + within + " then true when " + roughly
                + " then null else false end";
    }

    @Override
    public ConditionForm form() {
        return new ConditionForm(ConditionType.INDUSTRY, codes, null, null, null, null);
    }
}
