package cn.sisong.enterprise.plan;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.util.List;
import java.util.UUID;

/** What to plan: the coming days, of all task forces in sight or of one, of all firms or of chosen ones. */
public record PlanRequest(
        @Min(1) @Max(92) @Schema(description = "今后多少天,缺省 30")
        Integer days,

        @Schema(description = "只安排此专班的走访;缺省为权限范围内各专班") UUID taskForceId,

        @Schema(description = "只安排这些企业,1 到 200 个;企业表示过暂不便的,只有在此点名才再安排") @Size(min = 1, max = 200)
        List<@NotNull UUID> enterpriseIds) {
    int daysOrDefault() {
        return days == null ? 30 : days;
    }
}
