package cn.sisong.enterprise.firm;

import cn.sisong.common.problem.ErrorCode;
import cn.sisong.common.problem.Refusal;
import cn.sisong.common.problem.Text;

/** Which credit codes a file is kept under. */
final class CodeRule {
    private CodeRule() {}

    /** The code as it is kept; one with a wrong check digit only for a stated reason, any other fault never. */
    static String accepted(String text, String overrideReason) {
        var code = CreditCode.normalise(text);
        var fault = CreditCode.fault(code);
        var isExcused =
                fault.filter(CreditCode.Fault.CHECK_DIGIT::equals).isPresent() && reason(overrideReason) != null;
        if (fault.isPresent() && !isExcused) {
            throw Refusal.invalid("credit-code", "/creditCode", describe(fault.get()));
        }
        return code;
    }

    /** The reason to keep beside the code; null for a code that needs none. */
    static String kept(String code, String overrideReason) {
        return CreditCode.fault(code).isPresent() ? reason(overrideReason) : null;
    }

    static Refusal taken(String code) {
        return new Refusal(
                        ErrorCode.ALREADY_EXISTS,
                        Text.of("信用代码 " + code + " 的企业已有档案,请直接查询", "A firm with this code has a file already"))
                .violation("/creditCode", "already-exists", Text.of("该代码已登记", "registered already"));
    }

    /** By a firm whose code has been corrected since, or which has it as an old number. */
    static Refusal takenBefore(String code, Enterprise firm) {
        return new Refusal(
                        ErrorCode.ALREADY_EXISTS,
                        Text.of(
                                "信用代码 " + code + " 是“" + firm.name + "”的曾用号码,不另建档;确属另一企业的,请先从该档案删去这个曾用号码",
                                "The code is a former number of " + firm.name
                                        + "; if it is another firm's, remove it from that file first"))
                .violation("/creditCode", "already-exists", Text.of("该代码已登记为曾用号码", "registered as a former number"))
                .with("enterpriseId", firm.id);
    }

    private static String reason(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    static Text describe(CreditCode.Fault fault) {
        return switch (fault) {
            case LENGTH ->
                Text.of(
                        "统一社会信用代码应为 18 位;15 位等旧号码请登记为曾用号码",
                        "A unified social credit code has 18 characters; keep older numbers as former identifiers");
            case CHARACTER ->
                Text.of("统一社会信用代码只能含数字和大写字母,不含 I、O、S、V、Z", "Only digits and capital letters without I, O, S, V, Z");
            case CHECK_DIGIT ->
                Text.of(
                        "统一社会信用代码校验位不符(GB 32100-2015),请核对;确属该企业的,请填写校验位不符的理由(overrideReason)",
                        "The check digit does not fit (GB 32100-2015); if it is the firm's code all the same, say why in"
                                + " overrideReason");
        };
    }
}
