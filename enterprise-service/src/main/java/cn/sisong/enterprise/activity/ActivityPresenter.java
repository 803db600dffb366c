package cn.sisong.enterprise.activity;

import cn.sisong.common.identity.DataScope;
import cn.sisong.enterprise.campaign.Campaigns;
import cn.sisong.enterprise.issue.IssuePresenter;
import cn.sisong.enterprise.issue.IssueViews.IssueSummary;
import cn.sisong.enterprise.issue.Issues;
import jakarta.enterprise.context.ApplicationScoped;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Shows activities with the firms that came. One's own are shown with all of them; that one firm in sight came to it puts
 * the others no more into sight than they are.
 */
@ApplicationScoped
class ActivityPresenter {
    private final Activities activities;
    private final Campaigns campaigns;
    private final Issues issues;
    private final IssuePresenter presenter;

    ActivityPresenter(Activities activities, Campaigns campaigns, Issues issues, IssuePresenter presenter) {
        this.activities = activities;
        this.campaigns = campaigns;
        this.issues = issues;
        this.presenter = presenter;
    }

    ActivityView one(DataScope scope, Activity activity) {
        return view(scope, activity, names(scope, List.of(activity)), raised(scope, activities.issuesOf(activity.id)));
    }

    List<ActivityView> all(DataScope scope, List<Activity> rows) {
        var names = names(scope, rows);
        return rows.stream()
                .map(activity -> view(scope, activity, names, List.of()))
                .toList();
    }

    private static ActivityView view(DataScope scope, Activity activity, Names names, List<IssueSummary> raised) {
        var view = ActivityView.of(activity, names.of(activity), raised);
        return activity.isOf(scope) ? view : view.masked();
    }

    /** Of the issues, those that the caller sees. */
    List<IssueSummary> raised(DataScope scope, List<UUID> ids) {
        return presenter.summaries(issues.ofIds(scope, ids));
    }

    private Names names(DataScope scope, List<Activity> rows) {
        var campaignNames = campaigns.names(
                scope,
                rows.stream()
                        .map(activity -> activity.campaignId)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet()));
        Predicate<Activity> own = activity -> activity.isOf(scope);
        var all = new HashMap<>(activities.names(guests(rows, own)));
        var seen = new HashMap<>(activities.names(scope, guests(rows, own.negate())));
        all.putAll(campaignNames);
        seen.putAll(campaignNames);
        return new Names(own, all, seen);
    }

    private static Set<UUID> guests(List<Activity> rows, Predicate<Activity> which) {
        return rows.stream()
                .filter(which)
                .flatMap(activity -> activity.firms.stream().map(Guest::enterpriseId))
                .collect(Collectors.toSet());
    }

    private record Names(Predicate<Activity> own, Map<UUID, String> all, Map<UUID, String> seen) {
        Map<UUID, String> of(Activity activity) {
            return own.test(activity) ? all : seen;
        }
    }
}
