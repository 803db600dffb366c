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
        @NotNull UUID fromTaskForceId,
        @Schema(description = "只移交此人名下的;缺省为专班全部") UUID fromMemberId,
        @NotNull UUID toTaskForceId,
        @Schema(description = "由此人接手;缺省为专班整体") UUID toMemberId,
        @Schema(description = "生效日期,缺省今天;此前仍由原专班包联") LocalDate effectiveOn,
        @Size(max = 200) String reason) {}
