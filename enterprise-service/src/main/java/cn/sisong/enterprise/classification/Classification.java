package cn.sisong.enterprise.classification;

import cn.sisong.enterprise.issue.Category;
import cn.sisong.enterprise.issue.Issue;
import cn.sisong.enterprise.issue.Urgency;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an issue is about and how soon it needs attention. */
public record Classification(
        @Schema(description = "诉求类别,不能清空") @NotNull Category category,
        @Schema(description = "紧急程度,不能清空") @NotNull Urgency urgency) {

    static Classification of(Issue issue) {
        return new Classification(issue.category(), issue.urgency());
    }

    String inWords() {
        return category.label() + (urgency == Urgency.URGENT ? "(紧急)" : "");
    }
}
