package cn.sisong.enterprise.supervision;

import cn.sisong.common.idempotency.KeptAs;
import cn.sisong.common.web.Versioned;
import cn.sisong.enterprise.contact.Mask;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** What goes in and out about supervision orders. */
public final class OrderViews {
    private OrderViews() {}

    /** What is wanted, and by when. */
    public record NewOrder(
            @NotBlank @Size(max = 2000) @Schema(description = "督办事项和要求")
            String text,

            @NotNull @Schema(description = "答复期限,今天或以后") LocalDate answerBy) {}

    /** A step of an order. */
    public record OrderStep(
            @NotNull @Schema(description = "ANSWERED 承办单位答复;OPEN 督导组要求补充答复;ENDED 督导组办结")
            OrderState to,

            @Schema(description = "答复、要求补充或办结的意见") @NotBlank @Size(max = 2000)
            String comment,

            @Schema(description = "要求补充时的新答复期限,今天或以后;原期限未过的可以不填")
            LocalDate answerBy) {}

    /** An order as it stands. */
    public record OrderView(
            UUID id,
            long version,
            @Schema(description = "督办单编号") String number,
            UUID issueId,
            String issueNumber,
            String issueTitle,
            @Schema(nullable = true) String enterpriseName,

            @Schema(nullable = true, description = "答复单位;尚未交办时由四送一服办答复")
            String departmentName,

            OrderState state,
            String stateLabel,
            String text,
            LocalDate answerBy,
            @Schema(description = "超过答复期限") boolean late,
            String issuedBy,
            Instant issuedAt,
            @Schema(nullable = true) String answer,
            @Schema(nullable = true) String answeredBy,
            @Schema(nullable = true) Instant answeredAt,
            @Schema(nullable = true, description = "督导组意见") String conclusion,
            @Schema(nullable = true) String endedBy,
            @Schema(nullable = true) Instant endedAt)
            implements Versioned, KeptAs {

        static OrderView of(SupervisionOrders.Row row, LocalDate today) {
            var o = row.order();
            return new OrderView(
                    o.id,
                    o.version,
                    o.number,
                    o.issueId,
                    row.issue().number(),
                    Mask.telephones(row.issue().title()),
                    row.firmName(),
                    row.departmentName(),
                    o.state,
                    o.state.label(),
                    o.text,
                    o.answerBy,
                    o.isLate(today),
                    o.issuedByName,
                    o.issuedAt,
                    o.answer,
                    o.answeredByName,
                    o.answeredAt,
                    o.conclusion,
                    o.endedByName,
                    o.endedAt);
        }

        /** For lists, for repetitions, and for whoever has no part in it: the words without anybody's number. */
        OrderView masked() {
            return new OrderView(
                    id,
                    version,
                    number,
                    issueId,
                    issueNumber,
                    issueTitle,
                    enterpriseName,
                    departmentName,
                    state,
                    stateLabel,
                    Mask.telephones(text),
                    answerBy,
                    late,
                    issuedBy,
                    issuedAt,
                    Mask.telephones(answer),
                    answeredBy,
                    answeredAt,
                    Mask.telephones(conclusion),
                    endedBy,
                    endedAt);
        }

        @Override
        public Object kept() {
            return masked();
        }
    }
}
