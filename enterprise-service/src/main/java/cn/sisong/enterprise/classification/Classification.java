package cn.sisong.enterprise.classification;

import cn.sisong.enterprise.issue.Category;
import cn.sisong.enterprise.issue.Issue;
import cn.sisong.enterprise.issue.Urgency;
import jakarta.validation.constraints.NotNull;

/** What an issue is about and how soon it needs attention. */
public record Classification(
        @NotNull Category category, @NotNull Urgency urgency) {

    static Classification of(Issue issue) {
        return new Classification(issue.category(), issue.urgency());
    }

    String inWords() {
        return category.label() + (urgency == Urgency.URGENT ? "(紧急)" : "");
    }
}
