package cn.sisong.enterprise.activity;

import cn.sisong.common.identity.DataScope;
import cn.sisong.enterprise.issue.IssuePresenter;
import cn.sisong.enterprise.issue.IssueViews.IssueSummary;
import cn.sisong.enterprise.issue.Issues;
import jakarta.enterprise.context.ApplicationScoped;

import java.util.List;
import java.util.UUID;

/** Shows activities with the names of the firms that came; the activities themselves are within the caller's sight. */
@ApplicationScoped
class ActivityPresenter {
    private final Activities activities;
    private final Issues issues;
    private final IssuePresenter presenter;

    ActivityPresenter(Activities activities, Issues issues, IssuePresenter presenter) {
        this.activities = activities;
        this.issues = issues;
        this.presenter = presenter;
    }

    ActivityView one(DataScope scope, Activity activity) {
        var names = activities.names(
                activity.firms.stream().map(Guest::enterpriseId).toList());
        return ActivityView.of(activity, names, raised(scope, activities.issuesOf(activity.id)));
    }

    List<ActivityView> all(List<Activity> rows) {
        var firms = rows.stream()
                .flatMap(activity -> activity.firms.stream().map(Guest::enterpriseId))
                .distinct()
                .toList();
        var names = activities.names(firms);
        return rows.stream()
                .map(activity -> ActivityView.of(activity, names, List.of()))
                .toList();
    }

    /** Of the issues, those that the caller sees. */
    List<IssueSummary> raised(DataScope scope, List<UUID> ids) {
        return presenter.summaries(issues.ofIds(scope, ids));
    }
}
