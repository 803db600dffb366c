package cn.sisong.enterprise.resumption;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** A statement on a firm, named by its id or by its credit code. */
public record NewResumption(
        @Schema(nullable = true) UUID enterpriseId,

        @Size(max = 40) @Schema(nullable = true, description = "统一社会信用代码;与 enterpriseId 二选一")
        String creditCode,

        @NotNull ResumptionStatus status,

        @Schema(nullable = true, description = "自哪一天起;缺省为今天,不得晚于今天")
        LocalDate happenedOn,

        @Size(max = 200) @Schema(nullable = true) String note) {

    /** Many at once, as pasted from a table. */
    @Schema(name = "NewResumptions")
    public record Bulk(@NotNull @Size(min = 1, max = 500) List<@Valid @NotNull NewResumption> items) {}
}
