package cn.sisong.project.project;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

/** A project to be entered as a lead; either a firm with a file or an investor by name. */
public record NewProject(
        @Schema(description = "项目名称;同一区划已有同名且未终止的项目时不予登记(409)") @NotBlank @Size(max = 120)
        String name,

        @Schema(description = "已有档案的企业(企业服务的 enterprises.id),须在本人权限范围内;与 investorName 必填且只填一项")
        UUID enterpriseId,

        @Schema(description = "尚无企业档案的投资方名称;与 enterpriseId 必填且只填一项")
        @Size(min = 2, max = 120)
        @Pattern(regexp = FILLED, message = "{filled}")
        String investorName,

        @Schema(description = "项目所在区划,GB/T 2260 代码 6 到 12 位数字,须在本人管辖范围内")
        @NotNull
        @Pattern(regexp = "\\d{6,12}", message = "{area-code}")
        String areaCode,

        @Schema(description = "是否重点项目,缺省为 false") Boolean key,

        @Schema(type = SchemaType.STRING, description = "总投资,元,大于 0,写成文字;登记签约前须填")
        @Positive
        @Digits(integer = 16, fraction = 2, message = "{money}")
        BigDecimal totalInvestment,

        @Positive
        @Digits(integer = 16, fraction = 2, message = "{money}")
        @Schema(type = SchemaType.STRING, description = "意向总投资,元,大于 0;缺省按 totalInvestment 计")
        BigDecimal intendedInvestment,

        @Schema(description = "行业,GB/T 4754-2017:门类字母,或加 2 到 4 位数字,如 C2651")
        @Pattern(regexp = "[A-T](\\d{2,4})?", message = "{industry-code}")
        String industryCode,

        @Schema(description = "项目代码(GB/T 40058-2021),形如 2609-341282-04-01-123456,只核对形式;全国唯一,已用于其他项目的不予登记")
        @Pattern(regexp = CODE, message = "{project-code}")
        String projectCode,

        @Schema(description = "上级项目(一期、二期的总项目)") UUID parentId,
        @Schema(description = "获得线索的日期;缺省为今天,其后各步不得早于它") LocalDate leadOn) {

    /** Something besides blanks, the wide one included. */
    static final String FILLED = "[\\s\\S]*[^\\s\\u3000][\\s\\S]*";

    /** GB/T 40058-2021; the check digit's algorithm is not public, so only the form is checked. */
    static final String CODE = "\\d{4}-\\d{6}-\\d{2}-\\d{2}-\\d{6}";
}
