package cn.sisong.enterprise.visit;

import cn.sisong.enterprise.issue.Category;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an answer is to become. */
public record TurnAnswer(
        @Schema(description = "转为什么") @NotNull AnswerOutcome into,
        @Schema(nullable = true, description = "转为诉求时必填") Category category) {}
