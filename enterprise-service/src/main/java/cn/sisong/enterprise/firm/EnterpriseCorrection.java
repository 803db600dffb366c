package cn.sisong.enterprise.firm;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** What may be corrected by hand. */
public record EnterpriseCorrection(
        @Schema(description = "企业名称,不能清空;原名称留作曾用名") @NotBlank @Size(min = 2, max = 120)
        String name,

        @Schema(description = "企业所在区划,GB/T 2260 代码 6 到 12 位数字,须在本人管辖范围内;不能清空")
        @NotNull
        @Pattern(regexp = "\\d{6,12}", message = "{area-code}")
        String areaCode,

        @Schema(description = "住所或经营地址") @Size(max = 200) String address,

        @Schema(description = "行业,GB/T 4754-2017:门类字母,或加 2 到 4 位数字,如 C2651;分类表中没有的代码不予登记;改动后按新行业重新划型")
        @Pattern(regexp = "[A-T](\\d{2,4})?", message = "{industry-code}")
        String industryCode,

        @Schema(description = "企业类型") @Size(max = 500) String type,

        @Schema(description = "成立日期,不晚于今天") LocalDate registeredOn,

        @Schema(type = SchemaType.STRING, description = "注册资金,元,不小于 0,写成文字;登记机关公布的原文随之改为同一金额")
        @PositiveOrZero
        @Digits(integer = 16, fraction = 2)
        BigDecimal capitalYuan,

        @Schema(description = "经营范围") @Size(max = 20_000) String businessScope,

        @Schema(description = "在筹企业取得代码,或更正代码;原代码留作曾用号码") @Size(max = 40)
        String creditCode,

        @Schema(description = "校验位不符但确属该企业的代码,说明理由") @Size(min = 2, max = 200)
        String overrideReason,

        @Schema(description = "标签,整组替换") @Size(max = 20) List<@NotBlank @Size(max = 20) String> tags,

        @Schema(description = "变更日期,缺省为今天;不晚于今天") LocalDate changedOn,

        @Schema(description = "变更依据,如登记机关的变更通知") @Size(max = 100)
        String changeNote) {

    static EnterpriseCorrection of(Enterprise firm) {
        return new EnterpriseCorrection(
                firm.name,
                firm.areaCode,
                firm.address,
                firm.industryCode,
                firm.type,
                firm.registeredOn,
                firm.capitalYuan,
                firm.businessScope,
                firm.creditCode,
                null,
                List.of(firm.tags),
                null,
                null);
    }
}
