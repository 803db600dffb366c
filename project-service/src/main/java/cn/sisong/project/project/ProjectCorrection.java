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

/** What may be corrected. */
public record ProjectCorrection(
        @Schema(description = "项目名称,不能清空")
        @NotBlank
        @Size(max = 120)
        @Pattern(regexp = NewProject.FILLED, message = "{filled}")
        String name,

        @Schema(description = "是否重点项目,不能清空") @NotNull Boolean key,

        @Schema(type = SchemaType.STRING, description = "总投资,元,大于 0,写成文字;已签约的项目不能清空")
        @Positive
        @Digits(integer = 16, fraction = 2, message = "{money}")
        BigDecimal totalInvestment,

        @Schema(type = SchemaType.STRING, description = "意向总投资,元,大于 0;清空后按 totalInvestment 计")
        @Positive
        @Digits(integer = 16, fraction = 2, message = "{money}")
        BigDecimal intendedInvestment,

        @Schema(description = "行业,GB/T 4754-2017:门类字母,或加 2 到 4 位数字,如 C2651")
        @Pattern(regexp = "[A-T](\\d{2,4})?", message = "{industry-code}")
        String industryCode,

        @Schema(description = "项目代码(GB/T 40058-2021),形如 2609-341282-04-01-123456;已备案的项目不能清空")
        @Pattern(regexp = NewProject.CODE, message = "{project-code}")
        String projectCode) {

    static ProjectCorrection of(Project project) {
        return new ProjectCorrection(
                project.name,
                project.keyProject,
                project.totalInvestment,
                project.intendedInvestment,
                project.industryCode,
                project.projectCode);
    }
}
