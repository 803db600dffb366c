package cn.sisong.project.project;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;

import java.math.BigDecimal;

/** What may be corrected. */
public record ProjectCorrection(
        @NotBlank @Size(max = 120) @Pattern(regexp = NewProject.FILLED, message = "{filled}")
        String name,

        @NotNull Boolean key,

        @Positive @Digits(integer = 16, fraction = 2, message = "{money}")
        BigDecimal totalInvestment,

        @Positive @Digits(integer = 16, fraction = 2, message = "{money}")
        BigDecimal intendedInvestment,

        @Pattern(regexp = "[A-T](\\d{2,4})?", message = "{industry-code}")
        String industryCode,

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
