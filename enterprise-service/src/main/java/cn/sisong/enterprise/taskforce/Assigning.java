package cn.sisong.enterprise.taskforce;

import cn.sisong.common.change.Change;
import cn.sisong.common.change.Changes;
import cn.sisong.common.idempotency.BodyFingerprint;
import cn.sisong.common.identity.DataScope;
import cn.sisong.common.problem.ErrorCode;
import cn.sisong.common.problem.Refusal;
import cn.sisong.common.problem.Text;
import cn.sisong.common.time.BusinessClock;
import cn.sisong.common.time.Ids;
import cn.sisong.common.web.IfMatch;
import cn.sisong.common.web.MergePatch;
import cn.sisong.common.web.Merging;
import cn.sisong.enterprise.firm.Enterprises;
import cn.sisong.enterprise.taskforce.TaskForceViews.AssignmentChange;
import cn.sisong.enterprise.taskforce.TaskForceViews.AssignmentView;
import cn.sisong.enterprise.taskforce.TaskForceViews.BulkResult;
import cn.sisong.enterprise.taskforce.TaskForceViews.NewAssignment;
import cn.sisong.enterprise.taskforce.TaskForceViews.NewAssignments;
import jakarta.enterprise.context.ApplicationScoped;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Puts firms into a task force's care and takes them out of it. */
@ApplicationScoped
class Assigning {
    /** One at a time gives firms to a task force, or takes them from it. */
    static final String LOCK = "assignment";

    private final Assignments assignments;
    private final TaskForces taskForces;
    private final Enterprises enterprises;
    private final Changes changes;
    private final Merging merging;
    private final BodyFingerprint locks;
    private final Clock clock;

    Assigning(
            Assignments assignments,
            TaskForces taskForces,
            Enterprises enterprises,
            Changes changes,
            Merging merging,
            BodyFingerprint locks,
            Clock clock) {
        this.assignments = assignments;
        this.taskForces = taskForces;
        this.enterprises = enterprises;
        this.changes = changes;
        this.merging = merging;
        this.locks = locks;
        this.clock = clock;
    }

    AssignmentView assign(DataScope scope, NewAssignment body) {
        var force = taskForces.get(scope, body.taskForceId());
        var firm = enterprises.get(scope, body.enterpriseId());
        var from = body.from() == null ? LocalDate.now(clock.withZone(BusinessClock.ZONE)) : body.from();
        taskForces.requireActive(scope, force, body.memberId(), from, "/taskForceId", "/memberId");
        if (body.to() != null && body.to().isBefore(from)) {
            throw Refusal.invalid("period", "/to", Text.of("结束日期早于开始日期", "The end is before the start"));
        }
        var frequency = body.visitFrequency() == null ? VisitFrequency.NONE : body.visitFrequency();
        var role = body.role() == null ? AssignmentRole.CADRE : body.role();
        var assignment = new Assignment(
                Ids.next(), firm.id(), force.id, role, body.memberId(), frequency, from, body.to(), clock.instant());
        locks.serialise(LOCK, force.id);
        if (!assignments.overlapping(assignment).isEmpty()) {
            throw new Refusal(
                    ErrorCode.ALREADY_EXISTS,
                    Text.of(
                            "“" + firm.name() + "”已由“" + force.name + "”包联",
                            firm.name() + " is in the care of " + force.name + " already"));
        }
        assignments.persistAndFlush(assignment);
        var view = assignments.view(scope, assignment.id);
        changes.record(new Change("assignment.created", "assignment", view.id(), view.version(), null, view));
        return view;
    }

    BulkResult assignAll(DataScope scope, NewAssignments body) {
        List<BulkResult.Item> items = new ArrayList<>();
        for (int i = 0; i < body.enterpriseIds().size(); i++) {
            var one = new NewAssignment(
                    body.enterpriseIds().get(i), body.taskForceId(), null, null, null, null, body.visitFrequency());
            try {
                items.add(new BulkResult.Item(i, 201, assign(scope, one).id(), null, null));
            } catch (Refusal refusal) {
                // thrown before anything is written, so the other items stand
                items.add(new BulkResult.Item(
                        i,
                        refusal.errorCode().status(),
                        null,
                        refusal.code(),
                        refusal.detail().zh()));
            }
        }
        return new BulkResult(items);
    }

    AssignmentView change(DataScope scope, UUID id, IfMatch ifMatch, MergePatch<AssignmentChange> body) {
        var assignment = assignments.get(scope, id);
        IfMatch.require(ifMatch, assignment.version);
        var before = assignments.view(scope, id);
        var wanted = merging.merge(body, new AssignmentChange(assignment.role, assignment.visitFrequency));
        assignment.role = wanted.role();
        assignment.visitFrequency = wanted.visitFrequency();
        assignments.flush();
        var view = assignments.view(scope, id);
        changes.record(new Change("assignment.changed", "assignment", id, view.version(), before, view));
        return view;
    }

    void end(DataScope scope, UUID id, IfMatch ifMatch) {
        var assignment = assignments.get(scope, id);
        IfMatch.require(ifMatch, assignment.version);
        var before = assignments.view(scope, id);
        assignment.end(clock.instant());
        assignments.flush();
        changes.record(new Change("assignment.ended", "assignment", id, assignment.version, before, null));
    }
}
