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
        @NotBlank @Size(min = 2, max = 120) String name,

        @NotNull @Pattern(regexp = "\\d{6,12}", message = "{area-code}")
        String areaCode,

        @Size(max = 200) String address,

        @Pattern(regexp = "[A-T](\\d{2,4})?", message = "{industry-code}")
        String industryCode,

        @Schema(description = "企业类型") @Size(max = 500) String type,

        @Schema(description = "成立日期,不晚于今天") LocalDate registeredOn,

        @Schema(type = SchemaType.STRING, description = "注册资金,元;登记机关公布的原文随之改为同一金额")
        @PositiveOrZero
        @Digits(integer = 16, fraction = 2)
        BigDecimal capitalYuan,

        @Schema(description = "经营范围") @Size(max = 20_000) String businessScope,

        @Schema(description = "在筹企业取得代码,或更正代码;原代码留作曾用号码") @Size(max = 40)
        String creditCode,

        @Schema(description = "校验位不符但确属该企业的代码,说明理由") @Size(min = 2, max = 200)
        String overrideReason,

        @Schema(description = "标签,整组替换") @Size(max = 20) List<@NotBlank @Size(max = 20) String> tags,

        @Schema(description = "变更日期,缺省为今天") LocalDate changedOn,

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
