package cn.sisong.project.project;

import cn.sisong.common.web.Versioned;
import cn.sisong.project.firm.FirmReference.FirmView;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

/** A project, alone and in lists. */
public record ProjectView(
        UUID id,
        long version,
        String number,
        String name,
        ProjectStage stage,

        @Schema(nullable = true, description = "暂缓前所处阶段,恢复时回到这里")
        ProjectStage stoppedAt,

        @Schema(nullable = true) FirmView enterprise,
        @Schema(nullable = true) String investorName,
        String areaCode,
        boolean key,
        @Schema(nullable = true) BigDecimal totalInvestment,
        @Schema(nullable = true) BigDecimal intendedInvestment,
        @Schema(nullable = true) String industryCode,
        @Schema(nullable = true) String projectCode,
        @Schema(nullable = true) UUID parentId,
        Instant createdAt)
        implements Versioned {

    static ProjectView of(Project project) {
        return new ProjectView(
                project.id,
                project.version,
                project.number,
                project.name,
                project.stage,
                project.stoppedAt,
                project.firm == null ? null : project.firm.view(),
                project.investorName,
                project.areaCode,
                project.keyProject,
                project.totalInvestment,
                project.intendedInvestment,
                project.industryCode,
                project.projectCode,
                project.parentId,
                project.createdAt);
    }
}
