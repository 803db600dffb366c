package cn.sisong.enterprise.joint;

import cn.sisong.common.idempotency.KeptAs;
import cn.sisong.common.web.Versioned;
import cn.sisong.enterprise.contact.Mask;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

/** What goes in and out about joint handling. */
public final class CoHandlingViews {
    private CoHandlingViews() {}

    /** Which department is to help with what, and until when. */
    public record NewCoHandling(
            @Schema(description = "协办单位编号(departments.id),不能是承办单位或已请其协办、尚未反馈的单位") @NotBlank @Size(max = 31)
            String departmentId,

            @NotBlank @Size(max = 1000) @Schema(description = "需要协办的内容")
            String task,

            @Schema(description = "反馈日期,不早于今天;不填按办理时限规定的协办工作日数")
            LocalDate dueOn) {}

    /** The department's part, or its refusal. */
    public record CoHandlingAnswer(
            @NotNull @Schema(description = "CONTRIBUTED 或 RETURNED")
            CoHandlingState to,

            @NotBlank @Size(max = 2000) @Schema(description = "协办意见,或退回理由")
            String comment,

            @Size(max = 20) @Schema(description = "已上传到该诉求的附件")
            Set<UUID> attachmentIds) {}

    /** One department's help as it stands. */
    public record CoHandlingView(
            UUID id,
            long version,
            UUID issueId,
            CoHandlingState state,
            String stateLabel,
            String departmentId,
            String departmentName,
            String task,
            LocalDate dueOn,
            @Schema(description = "反馈日期为暂定:所涉年份的放假安排尚未公布") boolean dueProvisional,
            @Schema(description = "超过反馈日期") boolean late,
            String askedBy,
            Instant askedAt,

            @Schema(nullable = true, description = "协办意见,或退回理由")
            String answer,

            @Schema(nullable = true) String answeredBy,
            @Schema(nullable = true) Instant answeredAt,
            Set<UUID> attachmentIds)
            implements Versioned, KeptAs {

        /** Words between offices without anybody's number. */
        CoHandlingView masked() {
            return new CoHandlingView(
                    id,
                    version,
                    issueId,
                    state,
                    stateLabel,
                    departmentId,
                    departmentName,
                    Mask.telephones(task),
                    dueOn,
                    dueProvisional,
                    late,
                    askedBy,
                    askedAt,
                    Mask.telephones(answer),
                    answeredBy,
                    answeredAt,
                    attachmentIds);
        }

        @Override
        public Object kept() {
            return masked();
        }

        static CoHandlingView of(CoHandlings.Row row, LocalDate today) {
            var c = row.part();
            return new CoHandlingView(
                    c.id,
                    c.version,
                    c.issueId,
                    c.state,
                    c.state.label(),
                    c.departmentId,
                    row.departmentName(),
                    c.task,
                    c.dueOn,
                    c.dueProvisional,
                    c.isLate(today),
                    c.askedByName,
                    c.askedAt,
                    c.answer,
                    c.answeredByName,
                    c.answeredAt,
                    Set.copyOf(c.attachments));
        }
    }
}
