package cn.sisong.enterprise.visit;

import cn.sisong.enterprise.contact.Mask;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A correction in the visit's history. A firm out of the reader's sight is not named. */
@Schema(name = "VisitCorrection")
public record CorrectionView(
        UUID id,
        VisitCorrection.Kind kind,
        String reason,

        @Schema(nullable = true, description = "原来的企业;不在权限范围内的不写名称")
        String fromFirm,

        @Schema(nullable = true, description = "更正后的企业;不在权限范围内的不写名称")
        String toFirm,

        @Schema(description = "更正前已不予受理、并案或撤回,仍归原企业的诉求编号") List<String> keptIssues,
        String actorName,
        Instant recordedAt) {

    /** For whoever has no part in the visit: the reason without anybody's number. */
    CorrectionView masked() {
        return new CorrectionView(
                id, kind, Mask.telephones(reason), fromFirm, toFirm, keptIssues, actorName, recordedAt);
    }
}
