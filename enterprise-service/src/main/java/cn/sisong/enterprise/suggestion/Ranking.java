package cn.sisong.enterprise.suggestion;

import cn.sisong.enterprise.issue.Category;
import cn.sisong.enterprise.issue.IssueViews.Named;
import cn.sisong.enterprise.suggestion.Suggestion.Kind;
import cn.sisong.enterprise.suggestion.Suggestion.Reason;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Brings what is known together: one proposal per department, with every reason for it, by weight of the reasons. */
final class Ranking {
    private final Category category;
    private final Map<String, Suggestion> found = new LinkedHashMap<>();

    Ranking(Category category) {
        this.category = category;
    }

    /** How a department fared with issues of the category in the last year. */
    record History(String departmentId, String departmentName, long handled, long onTime) {}

    Ranking proposed(Named department) {
        if (department != null) {
            add(department, new Reason(Kind.RETURNED_TO, "退回单位建议改派" + department.name()), 0, 0);
        }
        return this;
    }

    Ranking duty(Named department, String note) {
        if (department != null) {
            var because = note.isEmpty() ? "" : "(" + note + ")";
            add(department, new Reason(Kind.DUTY, category.label() + "类诉求主责单位" + because), 0, 0);
        }
        return this;
    }

    /** @param histories the most experienced first */
    Ranking histories(List<History> histories) {
        for (var row : histories) {
            var text = "近一年同类诉求 %d 件由%s办理,%d 件按期".formatted(row.handled(), row.departmentName(), row.onTime());
            add(
                    new Named(row.departmentId(), row.departmentName()),
                    new Reason(Kind.HISTORY, text),
                    row.handled(),
                    row.onTime());
        }
        return this;
    }

    /** @param notThese departments that handed the issue back */
    List<Suggestion> without(Set<String> notThese) {
        return found.values().stream()
                .filter(suggestion -> !notThese.contains(suggestion.department().id()))
                .toList();
    }

    private void add(Named department, Reason reason, long handled, long onTime) {
        found.merge(department.id(), new Suggestion(department, List.of(reason), handled, onTime), (known, more) -> {
            var reasons = new ArrayList<>(known.reasons());
            reasons.addAll(more.reasons());
            return new Suggestion(
                    known.department(),
                    List.copyOf(reasons),
                    known.handled() + more.handled(),
                    known.onTime() + more.onTime());
        });
    }
}
