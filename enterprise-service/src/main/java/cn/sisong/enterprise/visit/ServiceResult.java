package cn.sisong.enterprise.visit;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** A quantity of one kind that a visit or an activity brought. */
@Embeddable
public record ServiceResult(
        @NotNull
        @Enumerated(EnumType.STRING)
        @Schema(description = "LABOUR 用工(人) PUBLICITY 宣讲(场) LIST 清单(份) MATCHING 对接(家) MATERIAL 物资(件) FUNDS 争取资金(元)")
        ServiceResultKind kind,

        @Schema(type = SchemaType.STRING, description = "数量,写成文字;单位随类别,争取资金为元、至多两位小数,其他各类须为整数")
        @NotNull
        @DecimalMin(value = "0.01")
        @DecimalMax("99999999999999")
        @Digits(integer = 14, fraction = 2)
        @Column(precision = 18, scale = 2)
        BigDecimal quantity,

        @Size(max = 200) @Schema(nullable = true, description = "具体内容,如岗位、清单名称")
        String note) {

    /** What is added up of results. */
    public static Map<ServiceResultKind, BigDecimal> quantities(Collection<ServiceResult> results) {
        return results.stream().collect(Collectors.toMap(ServiceResult::kind, ServiceResult::quantity));
    }

    /** Whether they say the same, in whatever order: 3 is 3.00, as it comes back from the database. */
    public static boolean areSame(Collection<ServiceResult> results, Collection<ServiceResult> others) {
        return results.size() == others.size()
                && others.stream().allMatch(other -> results.stream()
                        .anyMatch(result -> result.kind == other.kind
                                && result.quantity.compareTo(other.quantity) == 0
                                && Objects.equals(result.note, other.note)));
    }

    /** Only money is divisible. */
    @Schema(readOnly = true, description = "由系统给出:数量合乎种类(争取资金以外为整数);请求中不必填")
    public boolean isWhole() {
        return kind == ServiceResultKind.FUNDS || quantity.stripTrailingZeros().scale() <= 0;
    }
}
