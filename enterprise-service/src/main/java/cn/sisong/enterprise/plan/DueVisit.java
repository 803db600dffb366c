package cn.sisong.enterprise.plan;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** A visit that ought to be made, and the day proposed for it. */
public record DueVisit(
        UUID enterpriseId,
        String enterpriseName,

        @Schema(nullable = true, description = "没有专班包联时为 null,不会自动安排")
        UUID taskForceId,

        @Schema(nullable = true) String taskForceName,
        @Schema(nullable = true, description = "指定到人时") String person,
        @Schema(description = "建议走访日,为工作日") LocalDate plannedOn,
        @Schema(description = "最迟走访日") LocalDate dueBy,
        @Schema(description = "按月、按季,或遍访活动的名称") List<String> reasons,
        @Schema(description = "所涉年份的放假安排尚未公布") boolean provisional) {}
