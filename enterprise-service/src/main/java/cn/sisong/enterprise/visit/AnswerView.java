package cn.sisong.enterprise.visit;

import cn.sisong.enterprise.contact.Mask;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.util.UUID;

/** An answer with its question; the id is also that of the issue or finding it became. */
public record AnswerView(
        UUID id,
        UUID visitId,
        UUID questionnaireId,
        int promptNo,
        String prompt,
        String text,
        @Schema(nullable = true) AnswerOutcome outcome) {
    AnswerView masked() {
        return new AnswerView(id, visitId, questionnaireId, promptNo, prompt, Mask.telephones(text), outcome);
    }
}
