package cn.sisong.project.project;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

/** A project to be entered as a lead; either a firm with a file or an investor by name. */
public record NewProject(
        @NotBlank @Size(max = 120) String name,
        UUID enterpriseId,

        @Size(min = 2, max = 120) @Pattern(regexp = FILLED, message = "{filled}")
        String investorName,

        @NotNull @Pattern(regexp = "\\d{6,12}", message = "{area-code}")
        String areaCode,

        Boolean key,

        @Positive @Digits(integer = 16, fraction = 2, message = "{money}")
        BigDecimal totalInvestment,

        @Positive
        @Digits(integer = 16, fraction = 2, message = "{money}")
        @Schema(description = "意向总投资;缺省按 totalInvestment 计")
        BigDecimal intendedInvestment,

        @Pattern(regexp = "[A-T](\\d{2,4})?", message = "{industry-code}")
        String industryCode,

        @Pattern(regexp = CODE, message = "{project-code}") String projectCode,

        @Schema(description = "上级项目(一期、二期的总项目)") UUID parentId,
        @Schema(description = "获得线索的日期;缺省为今天,其后各步不得早于它") LocalDate leadOn) {

    /** Something besides blanks, the wide one included. */
    static final String FILLED = "[\\s\\S]*[^\\s\\u3000][\\s\\S]*";

    /** GB/T 40058-2021; the check digit's algorithm is not public, so only the form is checked. */
    static final String CODE = "\\d{4}-\\d{6}-\\d{2}-\\d{2}-\\d{6}";
}
