package cn.sisong.finance.demand;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.LocalDate;

/** A step asked for; the day defaults to today. */
public record DemandStep(
        @Schema(description = "变为哪个状态;MATCHED 及由 MATCHED 回到 OPEN 由系统办理,不能手工办理") @NotNull
        DemandState to,

        @Schema(description = "说明;告知无法满足、登记撤回、重新对接时必填") @Size(max = 500)
        String comment,

        @Schema(description = "办理日期,缺省为今天;不晚于今天,不早于上一步") LocalDate happenedOn) {}
