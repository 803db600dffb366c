package cn.sisong.enterprise.policy;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.util.List;
import java.util.stream.Collectors;

/** How a firm stands to a policy, condition by condition. */
@Schema(name = "PolicyMatch")
public record Match(
        Result result,
        int met,
        int total,

        @Schema(description = "如:符合 4 项中的 3 项;缺:年营业收入不低于 2000 万元(2025 年为 1800 万元)")
        String text,

        List<Line> conditions) {

    /** MEETS: all conditions. POSSIBLE: none fails, but some are to be verified. FAILS: at least one is not met. */
    @Schema(name = "MatchResult")
    public enum Result {
        MEETS,
        POSSIBLE,
        FAILS
    }

    /** One condition with its verdict. */
    @Schema(name = "ConditionLine")
    public record Line(
            ConditionForm condition,
            String label,

            @Schema(nullable = true, description = "据以判断的企业资料,如 2025 年为 1800 万元;没有资料时为 null")
            String known,

            Verdict verdict) {

        private String text() {
            return known == null ? label : label + "(" + known + ")";
        }
    }

    static Match of(List<Condition> conditions, FirmFacts firm, Names names) {
        var lines = conditions.stream()
                .map(condition -> new Line(
                        condition.form(), condition.label(names), condition.known(firm, names), condition.judge(firm)))
                .toList();
        var met = count(lines, Verdict.MET);
        var result =
                count(lines, Verdict.UNMET) > 0 ? Result.FAILS : met == lines.size() ? Result.MEETS : Result.POSSIBLE;
        return new Match(result, met, lines.size(), text(lines, met), lines);
    }

    private static String text(List<Line> lines, int met) {
        return "符合 " + lines.size() + " 项中的 " + met + " 项" + part(";缺:", lines, Verdict.UNMET)
                + part(";待核实:", lines, Verdict.UNKNOWN);
    }

    private static String part(String lead, List<Line> lines, Verdict verdict) {
        var labels = lines.stream()
                .filter(line -> line.verdict() == verdict)
                .map(Line::text)
                .collect(Collectors.joining(","));
        return labels.isEmpty() ? "" : lead + labels;
    }

    private static int count(List<Line> lines, Verdict verdict) {
        return (int) lines.stream().filter(line -> line.verdict() == verdict).count();
    }
}
