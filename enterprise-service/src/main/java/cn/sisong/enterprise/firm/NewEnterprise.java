package cn.sisong.enterprise.firm;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** A firm entered by hand. */
@CodeOrPreparation
public record NewEnterprise(
        @Schema(description = "在筹企业尚无代码时不填,并注明 inPreparation") @Size(max = 40)
        String creditCode,

        @NotBlank @Size(min = 2, max = 120) String name,

        @Pattern(regexp = "\\d{6,12}", message = "{area-code}")
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

        @Schema(description = "校验位不符但确属该企业的代码,说明理由") @Size(min = 2, max = 200)
        String overrideReason,

        @Schema(description = "在筹:尚未取得统一社会信用代码") Boolean inPreparation,

        @Size(max = 20) List<@NotBlank @Size(max = 20) String> tags,

        @Schema(description = "已有同名或曾用此名的企业时,确认确为另一家企业") Boolean sameNameConfirmed) {}
