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

        UUID taskForceId,
        @Size(min = 1, max = 200) List<@NotNull UUID> enterpriseIds) {
    int daysOrDefault() {
        return days == null ? 30 : days;
    }
}
