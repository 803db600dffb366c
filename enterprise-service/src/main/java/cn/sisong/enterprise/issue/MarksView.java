package cn.sisong.enterprise.issue;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.Instant;

/** The marks beside the state as they are shown. */
public record MarksView(
        @Schema(description = "有待审批的延期申请") boolean extensionPending,

        @Schema(description = "有答复待本单位审核签发") boolean draftPending,
        @Schema(description = "尚未反馈的协办单位数") int openCoHandlings,
        @Schema(description = "尚未办结的督办单数") int openOrders,

        @Schema(nullable = true, description = "提级办理;未提级为 null")
        Escalation escalation) {

    /** Up to whom the issue has gone, and why. */
    public record Escalation(
            EscalationLevel level,
            String levelLabel,
            EscalationCause cause,
            String causeLabel,
            String reason,
            Instant at) {}

    public static MarksView of(Marks marks) {
        var escalation = marks.escalatedAt == null
                ? null
                : new Escalation(
                        marks.escalationLevel,
                        marks.escalationLevel.label(),
                        marks.escalationCause,
                        marks.escalationCause.label(),
                        marks.escalationReason,
                        marks.escalatedAt);
        return new MarksView(
                marks.extensionPending, marks.draftPending, marks.openCoHandlings, marks.openOrders, escalation);
    }
}
