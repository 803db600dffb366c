package cn.sisong.enterprise.unit;

import cn.sisong.common.web.Versioned;
import cn.sisong.enterprise.issue.Resolution;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.Instant;
import java.util.UUID;

/** What goes in and out about a unit's own arrangements. */
public final class UnitViews {
    private UnitViews() {}

    /** A reply for the reviewer. */
    public record NewReplyDraft(
            @NotBlank @Size(max = 2000) @Schema(description = "答复内容,签发后企业会看到")
            String text,

            @Schema(description = "拟以何种结果办结,默认 SOLVED") Resolution resolution) {}

    /** The reviewer's word. */
    public record SignOff(
            @NotNull @Schema(description = "SIGNED_OFF 签发;SENT_BACK 退回修改")
            DraftState to,

            @Size(max = 1000) @Schema(description = "退回修改时必填")
            String comment) {}

    /** Who answers for the issue within the unit. */
    public record NewResponsible(
            @Schema(description = "承办单位内具体负责的人的姓名") @NotBlank @Size(max = 40)
            String name) {}

    /** A drafted reply as it stands. */
    public record ReplyDraftView(
            UUID id,
            long version,
            UUID issueId,
            DraftState state,
            String stateLabel,
            String text,
            Resolution resolution,
            String draftedBy,
            Instant draftedAt,
            @Schema(nullable = true) String decidedBy,
            @Schema(nullable = true) Instant decidedAt,
            @Schema(nullable = true) String decision)
            implements Versioned {

        static ReplyDraftView of(ReplyDraft d) {
            return new ReplyDraftView(
                    d.id,
                    d.version,
                    d.issueId,
                    d.state,
                    d.state.label(),
                    d.text,
                    d.resolution,
                    d.draftedByName,
                    d.draftedAt,
                    d.decidedByName,
                    d.decidedAt,
                    d.decision);
        }
    }
}
