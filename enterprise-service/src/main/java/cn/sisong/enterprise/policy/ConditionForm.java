package cn.sisong.enterprise.policy;

import cn.sisong.common.problem.Refusal;
import cn.sisong.common.problem.Text;
import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** A condition as it is written: its kind, and the members that the kind asks for. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ConditionForm(
        @Schema(description = "条件的种类;决定下面填哪几项,用不到的不填") @NotNull
        ConditionType type,

        @Size(max = 40)
        @Schema(description = "INDUSTRY 行业代码;SIZE 规模 LARGE、MEDIUM、SMALL、MICRO;LIST 一个名单代码;DIVISION 区划代码")
        List<@NotNull @Size(max = 31) String> codes,

        @Schema(description = "REVENUE、EMPLOYEES、DATE:AT_LEAST 不低于(当日及以后),AT_MOST 不高于(当日及以前)")
        Comparison comparison,

        @Schema(type = SchemaType.STRING, description = "REVENUE:营业收入,万元,不小于 0,至多两位小数")
        BigDecimal amount,

        @Schema(description = "EMPLOYEES:从业人员,人,0 到 10000000")
        Integer count,

        @Schema(description = "DATE:与企业成立日期相比的日期") LocalDate day) {

    /** What it means, or the refusal that names what is wrong with it. */
    Condition toCondition(String at) {
        return switch (type) {
            case INDUSTRY -> new IndustryCondition(codes(at, "[A-T](\\d{2,4})?", "行业代码,如 C 或 C26"));
            case SIZE -> new SizeCondition(codes(at, "LARGE|MEDIUM|SMALL|MICRO", "规模 LARGE、MEDIUM、SMALL 或 MICRO"));
            case LIST -> new ListCondition(oneCode(at));
            case DIVISION -> new DivisionCondition(codes(at, "\\d{6,12}", "区划代码(6 到 12 位数字)"));
            case REVENUE -> new RevenueCondition(comparison(at), amount(at));
            case EMPLOYEES -> new EmployeesCondition(comparison(at), count(at));
            case DATE -> new RegisteredCondition(comparison(at), day(at));
        };
    }

    private List<String> codes(String at, String form, String what) {
        only(at, amount == null && count == null && day == null && comparison == null);
        if (codes == null || codes.isEmpty()) {
            throw missing(at + "/codes", what);
        }
        for (int i = 0; i < codes.size(); i++) {
            if (!codes.get(i).matches(form)) {
                throw Refusal.invalid(
                        "code", at + "/codes/" + i, Text.of("应为" + what, "not a code of this kind of condition"));
            }
        }
        return List.copyOf(codes);
    }

    private String oneCode(String at) {
        var given = codes(at, "[A-Z][A-Z0-9_]{1,30}", "名单代码(大写字母、数字、下划线)");
        if (given.size() > 1) {
            throw Refusal.invalid("code", at + "/codes", Text.of("一个条件只写一个名单", "one list for each condition"));
        }
        return given.get(0);
    }

    private Comparison comparison(String at) {
        only(at, codes == null);
        if (comparison == null) {
            throw missing(at + "/comparison", "比较方式 AT_LEAST 或 AT_MOST");
        }
        return comparison;
    }

    private BigDecimal amount(String at) {
        only(at, count == null && day == null);
        if (amount == null || amount.signum() < 0 || amount.precision() - amount.scale() > 14 || amount.scale() > 2) {
            throw missing(at + "/amount", "不小于 0 的金额(万元,最多两位小数)");
        }
        return amount;
    }

    private int count(String at) {
        only(at, amount == null && day == null);
        if (count == null || count < 0 || count > 10_000_000) {
            throw missing(at + "/count", "人数(0 到 10000000)");
        }
        return count;
    }

    private LocalDate day(String at) {
        only(at, amount == null && count == null);
        if (day == null) {
            throw missing(at + "/day", "日期");
        }
        return day;
    }

    /** A member that the kind has no use for would be a condition that nobody reads. */
    private void only(String at, boolean alone) {
        if (!alone) {
            throw Refusal.invalid(
                    "surplus", at, Text.of(type + " 条件含有用不到的字段", "members that " + type + " does not use"));
        }
    }

    private static Refusal missing(String at, String what) {
        return Refusal.invalid("required", at, Text.of("请填写" + what, "required by this kind of condition"));
    }
}
