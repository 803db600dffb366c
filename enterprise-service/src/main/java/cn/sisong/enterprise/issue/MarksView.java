package cn.sisong.enterprise.issue;

import cn.sisong.enterprise.contact.Mask;
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

    /** For lists, for repetitions, and for whoever has no duty: the reason without anybody's number. */
    public static MarksView of(Marks marks) {
        return of(marks, Mask.telephones(marks.escalationReason));
    }

    /** As it is read by whoever has a duty. */
    static MarksView full(Marks marks) {
        return of(marks, marks.escalationReason);
    }

    private static MarksView of(Marks marks, String reason) {
        var escalation = marks.escalatedAt == null
                ? null
                : new Escalation(
                        marks.escalationLevel,
                        marks.escalationLevel.label(),
                        marks.escalationCause,
                        marks.escalationCause.label(),
                        reason,
                        marks.escalatedAt);
        return new MarksView(
                marks.extensionPending, marks.draftPending, marks.openCoHandlings, marks.openOrders, escalation);
    }
}
