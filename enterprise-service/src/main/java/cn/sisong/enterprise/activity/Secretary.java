package cn.sisong.enterprise.activity;

import cn.sisong.common.change.Change;
import cn.sisong.common.change.Changes;
import cn.sisong.common.identity.Caller;
import cn.sisong.common.identity.DataScope;
import cn.sisong.common.problem.ErrorCode;
import cn.sisong.common.problem.Refusal;
import cn.sisong.common.problem.Text;
import cn.sisong.common.time.Days;
import cn.sisong.common.time.Ids;
import cn.sisong.enterprise.activity.Guests.Firm;
import cn.sisong.enterprise.area.Areas;
import cn.sisong.enterprise.campaign.Campaigns;
import cn.sisong.enterprise.contact.Mask;
import cn.sisong.enterprise.finding.Finding;
import cn.sisong.enterprise.finding.FindingView;
import cn.sisong.enterprise.finding.Findings;
import cn.sisong.enterprise.firm.Enterprises;
import cn.sisong.enterprise.issue.Issue;
import cn.sisong.enterprise.issue.IssueEvent.By;
import cn.sisong.enterprise.issue.IssueStep.Actor;
import cn.sisong.enterprise.issue.NewIssue;
import cn.sisong.enterprise.issue.Register;
import cn.sisong.enterprise.issue.Source;
import cn.sisong.enterprise.method.WorkMethods;
import jakarta.enterprise.context.ApplicationScoped;

import java.time.Clock;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes activities down, in the caller's transaction. */
@ApplicationScoped
class Secretary {
    private final Activities activities;
    private final Areas areas;
    private final Enterprises enterprises;
    private final WorkMethods methods;
    private final Campaigns campaigns;
    private final Findings findings;
    private final Register register;
    private final Changes changes;
    private final Caller caller;
    private final Clock clock;

    Secretary(
            Activities activities,
            Areas areas,
            Enterprises enterprises,
            WorkMethods methods,
            Campaigns campaigns,
            Findings findings,
            Register register,
            Changes changes,
            Caller caller,
            Clock clock) {
        this.activities = activities;
        this.areas = areas;
        this.enterprises = enterprises;
        this.methods = methods;
        this.campaigns = campaigns;
        this.findings = findings;
        this.register = register;
        this.changes = changes;
        this.caller = caller;
        this.clock = clock;
    }

    Activity open(DataScope scope, ActivityForm form) {
        var force = scope.groups().stream().sorted().findFirst().orElse(null);
        var activity = new Activity(Ids.next(), caller.subject(), caller.name(), force, clock.instant());
        write(scope, activity, form);
        activities.persist(activity);
        keep(activity, "activity.recorded");
        return activity;
    }

    void rewrite(DataScope scope, Activity activity, ActivityForm form) {
        requireOwn(scope, activity);
        if (activity.state == ActivityState.CANCELLED) {
            throw Refusal.rule("cancelled", "", Text.of("活动已取消,不能再修改", "The activity was called off"));
        }
        var before = activity.version;
        write(scope, activity, form);
        activities.flush();
        // what was sent again as it stands is no change, and leaves no trace
        if (activity.version != before) {
            keep(activity, "activity.changed");
        }
    }

    void cancel(DataScope scope, Activity activity, String comment) {
        requireOwn(scope, activity);
        activity.cancel(comment);
        keep(activity, "activity.cancelled");
    }

    /** An issue of a firm that came; its source is the activity. */
    Issue raise(DataScope scope, Activity activity, ActivityIssue raised) {
        var guest = guest(scope, activity, raised.enterpriseId());
        var firm = enterprises.get(scope, guest.enterpriseId());
        var facts = new NewIssue(
                null,
                null,
                raised.category(),
                raised.title(),
                raised.description(),
                raised.urgency(),
                null,
                null,
                guest.attendee(),
                null);
        var by = new By(caller.subject(), caller.name(), Actor.RAISER);
        var issue = register.enter(
                Ids.next(), facts, new Register.Origin(Source.ACTIVITY, firm, activity.areaPath, null, by));
        activities.link(activity.id, issue.id());
        return issue;
    }

    /** What a firm that came said besides. */
    FindingView hear(DataScope scope, Activity activity, ActivityFinding said) {
        var guest = guest(scope, activity, said.enterpriseId());
        var firm = enterprises.get(scope, guest.enterpriseId());
        var finding =
                new Finding(Ids.next(), said.kind(), said.text().strip(), firm, activity.areaPath, clock.instant());
        findings.record(finding.heard(null, activity.id, caller.subject(), caller.name()));
        return findings.view(scope, finding.id());
    }

    /** The firm may be named by any of its files, whichever of them is on the list. */
    private Guest guest(DataScope scope, Activity activity, UUID firm) {
        requireOwn(scope, activity);
        if (activity.state != ActivityState.HELD) {
            throw Refusal.rule("not-held", "", Text.of("活动举办后才能登记企业反映的情况", "It must have been held first"));
        }
        var files = enterprises.files(firm);
        return activity.firms.stream()
                .filter(guest -> files.contains(guest.enterpriseId()))
                .min(Comparator.comparing(guest -> !guest.enterpriseId().equals(firm)))
                .orElseThrow(() -> Refusal.rule(
                        "not-a-guest",
                        "/enterpriseId",
                        Text.of("请先把企业列入到会企业", "The firm is not among those who came")));
    }

    private void write(DataScope scope, Activity activity, ActivityForm form) {
        var firms = activities.firms(Stream.concat(activity.firms.stream(), form.firmsOrNone().stream())
                .map(Guest::enterpriseId)
                .collect(Collectors.toSet()));
        check(form, firms);
        WrittenBack.refuseHidden(activity, form, firms);
        // firms that were on the list before stay even where they have since gone out of the writer's sight
        var known = Guests.byFirm(activity.firms, firms).keySet();
        for (int i = 0; i < form.firmsOrNone().size(); i++) {
            var id = form.firmsOrNone().get(i).enterpriseId();
            if (!known.contains(firms.get(id)) && enterprises.find(scope, id).isEmpty()) {
                throw Refusal.rule(
                        "unknown-enterprise",
                        "/firms/" + i + "/enterpriseId",
                        Text.of("没有该企业,或不在您的权限范围内", "No such firm within your scope"));
            }
        }
        requireCampaign(scope, activity, form.campaignId());
        methods.require(form.methodsOrNone(), i -> "/methods/" + i);
        var guests = Guests.kept(activity.firms, form.firmsOrNone(), firms);
        activity.write(form, guests, areas.within(scope, form.areaCode()), Days.today(clock));
    }

    /** As with the firms: the one that it was part of before stays where it has gone out of the writer's sight. */
    private void requireCampaign(DataScope scope, Activity activity, UUID campaign) {
        if (campaign != null
                && !campaign.equals(activity.campaignId)
                && campaigns.names(scope, Set.of(campaign)).isEmpty()) {
            throw Refusal.rule(
                    "unknown-campaign",
                    "/campaignId",
                    Text.of("没有该遍访活动,或不在您的权限范围内", "No such campaign within your scope"));
        }
    }

    private static void check(ActivityForm form, Map<UUID, Firm> known) {
        var refusal =
                new Refusal(ErrorCode.VALIDATION_FAILED, Text.of("活动内容不完整或前后不一致", "The activity contradicts itself"));
        var firms = new HashSet<UUID>();
        for (int i = 0; i < form.firmsOrNone().size(); i++) {
            var file = form.firmsOrNone().get(i).enterpriseId();
            // two files of one firm are that firm twice
            if (!firms.add(known.containsKey(file) ? known.get(file).id() : file)) {
                refusal.violation("/firms/" + i, "duplicate", Text.of("同一企业只列一次", "Each firm once"));
            }
        }
        var kinds = new HashSet<>();
        for (int i = 0; i < form.resultsOrNone().size(); i++) {
            var result = form.resultsOrNone().get(i);
            if (!kinds.add(result.kind())) {
                refusal.violation("/results/" + i, "duplicate", Text.of("同一类成效只填一次", "Each kind once"));
            }
            if (!result.isWhole()) {
                refusal.violation(
                        "/results/" + i + "/quantity", "whole", Text.of("数量应为整数", "The quantity is a whole number"));
            }
        }
        if (!refusal.violations().isEmpty()) {
            throw refusal;
        }
    }

    private static void requireOwn(DataScope scope, Activity activity) {
        if (!activity.isOf(scope)) {
            throw Refusal.forbidden(Text.of("由记录人、本专班成员或四送一服办办理", "Only its author, task force or the office may"));
        }
    }

    private void keep(Activity activity, String type) {
        activities.flush();
        activities.remember(new ActivityEvent(activity, clock.instant()));
        var trace =
                new Trace(activity.kind, Mask.telephones(activity.title), activity.state, activity.heldOn.toString());
        changes.record(new Change(type, "activity", activity.id, activity.version, null, trace));
    }

    /** What the audit trail and the event feed say of an activity. */
    record Trace(ActivityKind kind, String title, ActivityState state, String heldOn) {}
}
