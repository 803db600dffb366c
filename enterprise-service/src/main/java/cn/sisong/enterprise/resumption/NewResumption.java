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
        @Schema(nullable = true, description = "企业档案编号(enterprises.id),须在本人权限范围内;与 creditCode 二选一")
        UUID enterpriseId,

        @Size(max = 40) @Schema(nullable = true, description = "统一社会信用代码;与 enterpriseId 二选一")
        String creditCode,

        @Schema(description = "自该日起的复工状态;LONG_STOPPED、NOT_REQUIRED 不计入应复工,其余计入") @NotNull
        ResumptionStatus status,

        @Schema(nullable = true, description = "自哪一天起;缺省为今天,不得晚于今天")
        LocalDate happenedOn,

        @Size(max = 200) @Schema(nullable = true, description = "说明,选填")
        String note) {

    /** Many at once, as pasted from a table. */
    @Schema(name = "NewResumptions")
    public record Bulk(
            @Schema(description = "各户的登记,1 到 500 户;逐户给出结果") @NotNull @Size(min = 1, max = 500)
            List<@Valid @NotNull NewResumption> items) {}
}
