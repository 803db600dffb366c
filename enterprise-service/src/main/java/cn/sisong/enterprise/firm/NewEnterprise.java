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
        @Schema(description = "统一社会信用代码(GB 32100),18 位,空格不计、大小写不分;在筹企业尚无代码时不填,并注明 inPreparation") @Size(max = 40)
        String creditCode,

        @Schema(description = "企业名称,以营业执照为准") @NotBlank @Size(min = 2, max = 120)
        String name,

        @Schema(description = "企业所在区划,GB/T 2260 区划代码 6 到 12 位数字,须在本人管辖范围内;缺省为本人的区划")
        @Pattern(regexp = "\\d{6,12}", message = "{area-code}")
        String areaCode,

        @Schema(description = "住所或经营地址") @Size(max = 200) String address,

        @Schema(description = "行业,GB/T 4754-2017:门类字母,或加 2 到 4 位数字,如 C2651;分类表中没有的代码不予登记")
        @Pattern(regexp = "[A-T](\\d{2,4})?", message = "{industry-code}")
        String industryCode,

        @Schema(description = "企业类型") @Size(max = 500) String type,

        @Schema(description = "成立日期,不晚于今天") LocalDate registeredOn,

        @Schema(type = SchemaType.STRING, description = "注册资金,元,不小于 0,写成文字;登记机关公布的原文随之改为同一金额")
        @PositiveOrZero
        @Digits(integer = 16, fraction = 2)
        BigDecimal capitalYuan,

        @Schema(description = "经营范围") @Size(max = 20_000) String businessScope,

        @Schema(description = "校验位不符但确属该企业的代码,说明理由") @Size(min = 2, max = 200)
        String overrideReason,

        @Schema(description = "在筹:尚未取得统一社会信用代码") Boolean inPreparation,

        @Schema(description = "标签,自定的分类字样") @Size(max = 20) List<@NotBlank @Size(max = 20) String> tags,

        @Schema(description = "已有同名或曾用此名的企业时,确认确为另一家企业") Boolean sameNameConfirmed) {}
