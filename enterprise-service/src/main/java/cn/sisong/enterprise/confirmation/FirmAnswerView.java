package cn.sisong.enterprise.confirmation;

import cn.sisong.enterprise.confirmation.FirmAnswer.Means;
import cn.sisong.enterprise.confirmation.FirmAnswer.Rating;
import cn.sisong.enterprise.confirmation.FirmAnswer.Solved;
import cn.sisong.enterprise.contact.Mask;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.Instant;
import java.util.UUID;

/** The firm's word with its rating, as supervision reads it. */
public record FirmAnswerView(
        UUID id,
        Means means,
        Solved solved,
        @Schema(nullable = true) Rating rating,
        @Schema(nullable = true) String comment,

        @Schema(nullable = true, description = "电话或走访中的答复由谁登记")
        String recordedBy,

        Instant answeredAt) {

    FirmAnswerView masked() {
        return new FirmAnswerView(id, means, solved, rating, Mask.telephones(comment), recordedBy, answeredAt);
    }
}
