package cn.sisong.enterprise.taskforce;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A whole load to pass on: of a task force, or of one of its members. Unlike other bulk requests it names no rows with
 * the versions that were read: whatever is held on the day passes, all or nothing, also what was assigned a moment ago.
 */
public record HandOver(
        @Schema(description = "移出的专班编号(task-forces.id),须在本人权限范围内") @NotNull
        UUID fromTaskForceId,

        @Schema(description = "只移交此人名下的;缺省为专班全部") UUID fromMemberId,

        @Schema(description = "接手的专班编号(task-forces.id),须在本人权限范围内,生效之日须在任期内;只在专班内换人时与移出的相同") @NotNull
        UUID toTaskForceId,

        @Schema(description = "由此人接手;缺省为专班整体") UUID toMemberId,
        @Schema(description = "生效日期,缺省今天;此前仍由原专班包联") LocalDate effectiveOn,
        @Schema(description = "移交原因,选填") @Size(max = 200) String reason) {}
