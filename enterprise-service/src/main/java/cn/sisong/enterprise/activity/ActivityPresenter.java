package cn.sisong.enterprise.activity;

import cn.sisong.common.identity.DataScope;
import cn.sisong.enterprise.activity.Guests.Firm;
import cn.sisong.enterprise.campaign.Campaigns;
import cn.sisong.enterprise.issue.IssuePresenter;
import cn.sisong.enterprise.issue.IssueViews.IssueSummary;
import cn.sisong.enterprise.issue.Issues;
import jakarta.enterprise.context.ApplicationScoped;

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
        var view = view(activity, names(scope, List.of(activity)), raised(scope, activities.issuesOf(activity.id)));
        return activity.isOf(scope) ? view : view.masked();
    }

    /** Numbers in bulk are for nobody; they are read one activity at a time. */
    List<ActivityView> all(DataScope scope, List<Activity> rows) {
        var names = names(scope, rows);
        return rows.stream()
                .map(activity -> view(activity, names, List.of()).masked())
                .toList();
    }

    private static ActivityView view(Activity activity, Names names, List<IssueSummary> raised) {
        return ActivityView.of(activity, names.of(activity), names.campaignOf(activity), raised);
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
        var all = activities.firms(guests(rows, own));
        var seen = activities.firms(scope, guests(rows, own.negate()));
        return new Names(own, all, seen, campaignNames);
    }

    private static Set<UUID> guests(List<Activity> rows, Predicate<Activity> which) {
        return rows.stream()
                .filter(which)
                .flatMap(activity -> activity.firms.stream().map(Guest::enterpriseId))
                .collect(Collectors.toSet());
    }

    private record Names(
            Predicate<Activity> own, Map<UUID, Firm> all, Map<UUID, Firm> seen, Map<UUID, String> campaigns) {
        String campaignOf(Activity activity) {
            return activity.campaignId == null ? null : campaigns.get(activity.campaignId);
        }

        Map<UUID, Firm> of(Activity activity) {
            return own.test(activity) ? all : seen;
        }
    }
}
