package cn.sisong.enterprise.plan;

import cn.sisong.enterprise.visit.WeekVisit;
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
        @Schema(description = "所涉年份的放假安排尚未公布") boolean provisional,

        @Schema(description = "企业曾表示暂不便:不会自动安排,须指定企业") boolean putOff,

        @Schema(nullable = true, description = "企业希望改到的日期") LocalDate proposedOn,
        @Schema(description = "建议走访日所在的周(周一至周日)对该企业的其他走访") List<WeekVisit> inWeek) {}
