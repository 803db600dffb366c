package cn.sisong.enterprise.extension;

import cn.sisong.common.idempotency.KeptAs;
import cn.sisong.common.web.Versioned;
import cn.sisong.enterprise.contact.Mask;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** What goes in and out about requests for time. */
public final class ExtensionViews {
    private ExtensionViews() {}

    /** How much time, said in one of two ways, and why. */
    public record NewExtension(
            @Min(1) @Schema(description = "延长的天数,按办理时限规定为工作日或自然日;与 newDueOn 二选一")
            Integer days,

            @Schema(description = "新的办结日期,须为工作日且在现在的办结日期之后;与 days 二选一")
            LocalDate newDueOn,

            @Schema(description = "为什么不能按期办结") @NotBlank @Size(max = 1000)
            String reason) {}

    /** The office's word. */
    public record ExtensionDecision(
            @NotNull @Schema(description = "APPROVED 或 REFUSED")
            ExtensionState to,

            @Size(max = 1000) @Schema(description = "不同意时必填")
            String comment) {}

    /** A request as it stands. */
    public record ExtensionView(
            UUID id,
            long version,
            UUID issueId,
            ExtensionState state,
            String stateLabel,
            String departmentName,
            @Schema(description = "申请时的办结日期") LocalDate dueOn,
            @Schema(description = "申请延至") LocalDate newDueOn,

            @Schema(description = "申请时新的办结日期为暂定:所涉年份的放假安排尚未公布")
            boolean provisional,

            int days,
            @Schema(description = "days 为自然日;否则为工作日") boolean inCalendarDays,
            String reason,
            String askedBy,
            Instant askedAt,
            @Schema(nullable = true) String decidedBy,
            @Schema(nullable = true) Instant decidedAt,
            @Schema(nullable = true) String decision)
            implements Versioned, KeptAs {

        /** Words between offices without anybody's number. */
        ExtensionView masked() {
            return new ExtensionView(
                    id,
                    version,
                    issueId,
                    state,
                    stateLabel,
                    departmentName,
                    dueOn,
                    newDueOn,
                    provisional,
                    days,
                    inCalendarDays,
                    Mask.telephones(reason),
                    askedBy,
                    askedAt,
                    decidedBy,
                    decidedAt,
                    Mask.telephones(decision));
        }

        @Override
        public Object kept() {
            return masked();
        }

        static ExtensionView of(ExtensionRequests.Row row) {
            var r = row.request();
            return new ExtensionView(
                    r.id,
                    r.version,
                    r.issueId,
                    r.state,
                    r.state.label(),
                    row.departmentName(),
                    r.dueOn,
                    r.askedUntil,
                    r.provisional,
                    r.days,
                    r.inCalendarDays,
                    r.reason,
                    r.askedByName,
                    r.askedAt,
                    r.decidedByName,
                    r.decidedAt,
                    r.decision);
        }
    }

    /** What asking would come to. */
    public record ExtensionPreview(
            @Schema(description = "现在的办结日期") LocalDate dueOn,

            @Schema(description = "获准后的办结日期;未给出 days 或 newDueOn 时为 null")
            LocalDate newDueOn,

            @Schema(nullable = true, description = "延长的天数") Integer days,

            @Schema(description = "最迟申请日:办结日前至少一个工作日") LocalDate lastDayToAsk,
            @Schema(description = "每次最多延长的天数") int maxDays,
            @Schema(description = "延期按自然日;否则按工作日") boolean inCalendarDays,

            @Schema(description = "还可获准的次数;为 0 时再申请即不予同意并提级办理")
            int left,

            @Schema(description = "所涉年份的放假安排尚未公布") boolean provisional,

            @Schema(nullable = true, description = "现在不能申请的原因")
            String refusal) {}
}
