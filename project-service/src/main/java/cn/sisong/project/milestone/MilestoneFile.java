package cn.sisong.project.milestone;

import cn.sisong.common.change.Change;
import cn.sisong.common.change.Changes;
import cn.sisong.common.identity.DataScope;
import cn.sisong.common.problem.Refusal;
import cn.sisong.common.problem.Text;
import cn.sisong.common.time.Days;
import cn.sisong.common.web.MergePatch;
import cn.sisong.common.web.Merging;
import cn.sisong.project.milestone.MilestoneViews.MilestoneCorrection;
import cn.sisong.project.milestone.MilestoneViews.MilestoneView;
import cn.sisong.project.milestone.MilestoneViews.NewMilestone;
import jakarta.enterprise.context.ApplicationScoped;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;

/** Enters milestones, and the days on which they were reached. */
@ApplicationScoped
class MilestoneFile {
    private final Milestones milestones;
    private final Changes changes;
    private final Merging merging;
    private final Clock clock;

    MilestoneFile(Milestones milestones, Changes changes, Merging merging, Clock clock) {
        this.milestones = milestones;
        this.changes = changes;
        this.merging = merging;
        this.clock = clock;
    }

    MilestoneView enter(DataScope scope, UUID project, NewMilestone body) {
        refuseFuture(body.doneOn());
        var milestone = milestones.add(
                scope, new Milestone(project, body.name(), body.plannedOn(), body.doneOn(), clock.instant()));
        var view = view(milestone);
        changes.record(new Change("milestone.created", "milestone", view.id(), view.version(), null, view));
        return view;
    }

    MilestoneView correct(Milestone milestone, MergePatch<MilestoneCorrection> body) {
        var wanted = merging.merge(body, MilestoneCorrection.of(milestone));
        refuseFuture(wanted.doneOn());
        var before = view(milestone);
        milestone.correct(wanted);
        milestones.flush();
        var after = view(milestone);
        changes.record(new Change("milestone.corrected", "milestone", after.id(), after.version(), before, after));
        return after;
    }

    MilestoneView view(Milestone milestone) {
        return MilestoneView.of(milestone, Days.today(clock));
    }

    private void refuseFuture(LocalDate doneOn) {
        if (doneOn != null && doneOn.isAfter(Days.today(clock))) {
            throw Refusal.invalid("future-date", "/doneOn", Text.of("完成日期在今天之后,尚未发生的事不能登记", "doneOn is in the future"));
        }
    }
}
