package cn.sisong.enterprise.taskforce;

import cn.sisong.common.change.Change;
import cn.sisong.common.change.Changes;
import cn.sisong.common.idempotency.Idempotent;
import cn.sisong.common.identity.Scopes;
import cn.sisong.common.page.Page;
import cn.sisong.common.page.PageParams;
import cn.sisong.common.problem.Refusal;
import cn.sisong.common.problem.Text;
import cn.sisong.common.time.BusinessClock;
import cn.sisong.common.time.Ids;
import cn.sisong.common.web.Created;
import cn.sisong.common.web.IfMatch;
import cn.sisong.common.web.MergePatch;
import cn.sisong.common.web.Merging;
import cn.sisong.enterprise.EnterpriseApi;
import cn.sisong.enterprise.area.Areas;
import cn.sisong.enterprise.taskforce.TaskForceViews.ForceChange;
import cn.sisong.enterprise.taskforce.TaskForceViews.MemberChange;
import cn.sisong.enterprise.taskforce.TaskForceViews.MemberView;
import cn.sisong.enterprise.taskforce.TaskForceViews.NewMember;
import cn.sisong.enterprise.taskforce.TaskForceViews.NewTaskForce;
import cn.sisong.enterprise.taskforce.TaskForceViews.TaskForceView;
import io.quarkus.security.PermissionsAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;

/** Task forces and their members. */
@Path("/task-forces")
@Tag(name = "专班")
public class TaskForceResource {
    private final TaskForces taskForces;
    private final Assignments assignments;
    private final Areas areas;
    private final Scopes scopes;
    private final Changes changes;
    private final Merging merging;
    private final Clock clock;

    TaskForceResource(
            TaskForces taskForces,
            Assignments assignments,
            Areas areas,
            Scopes scopes,
            Changes changes,
            Merging merging,
            Clock clock) {
        this.taskForces = taskForces;
        this.assignments = assignments;
        this.areas = areas;
        this.scopes = scopes;
        this.changes = changes;
        this.merging = merging;
        this.clock = clock;
    }

    @GET
    @PermissionsAllowed("enterprise:read")
    @Operation(summary = "专班", description = "本区划的专班和本人所在的专班,含已撤销的")
    public Page<TaskForceView> list(@Valid @BeanParam PageParams page) {
        return taskForces.list(scopes.current(), page);
    }

    @GET
    @Path("/{id}")
    @PermissionsAllowed("enterprise:read")
    @Operation(summary = "一个专班")
    public TaskForceView get(@PathParam("id") UUID id) {
        return TaskForceView.of(taskForces.get(scopes.current(), id));
    }

    @POST
    @Transactional
    @Idempotent
    @PermissionsAllowed("enterprise:dispatch")
    @Operation(summary = "成立专班")
    public RestResponse<TaskForceView> create(@Valid @NotNull NewTaskForce body) {
        var scope = scopes.current();
        var area = areas.within(scope, body.areaCode());
        var period = period(body.from(), body.to());
        var force = new TaskForce(Ids.next(), body.name().strip(), area, period.from(), period.to(), clock.instant());
        taskForces.add(scope, force);
        var view = TaskForceView.of(force);
        changes.record(new Change("task-force.created", "task-force", view.id(), view.version(), null, view));
        return Created.at(EnterpriseApi.ROOT + "/task-forces", view.id(), view);
    }

    @GET
    @Path("/{id}/members")
    @PermissionsAllowed("enterprise:read")
    @Operation(summary = "专班成员")
    public Page<MemberView> members(@PathParam("id") UUID id, @Valid @BeanParam PageParams page) {
        return taskForces.members(scopes.current(), id, page);
    }

    @POST
    @Path("/{id}/members")
    @Transactional
    @Idempotent
    @PermissionsAllowed("enterprise:dispatch")
    @Operation(summary = "成员加入专班", description = "subject 为身份系统中的用户标识")
    public RestResponse<MemberView> join(@PathParam("id") UUID id, @Valid @NotNull NewMember body) {
        var force = taskForces.get(scopes.current(), id);
        var period = period(body.from(), body.to());
        var member = new TaskForceMember(
                Ids.next(),
                force.id,
                body.subject().strip(),
                body.name().strip(),
                body.homeUnit(),
                period.from(),
                period.to(),
                clock.instant());
        taskForces.add(scopes.current(), member);
        var view = MemberView.of(member);
        changes.record(new Change("task-force.joined", "task-force-member", view.id(), view.version(), null, view));
        return Created.at(EnterpriseApi.ROOT + "/task-forces/" + id + "/members", view.id(), view);
    }

    @PATCH
    @Path("/{id}")
    @Consumes("application/merge-patch+json")
    @Transactional
    @PermissionsAllowed("enterprise:dispatch")
    @Operation(summary = "更名或撤销专班", description = "to 为最后一天;需要 If-Match。此前各日的人数、个数不变。此后仍有包联企业时不能撤销,须先整体移交")
    public TaskForceView change(
            @PathParam("id") UUID id, @HeaderParam("If-Match") IfMatch ifMatch, @NotNull MergePatch<ForceChange> body) {
        var force = taskForces.get(scopes.current(), id);
        IfMatch.require(ifMatch, force.version);
        var before = TaskForceView.of(force);
        var wanted = merging.merge(body, ForceChange.of(force));
        force.name = wanted.name().strip();
        var to = period(force.validFrom, wanted.to()).to();
        requireNoLoad(force.id, null, force.validTo, to);
        force.validTo = to;
        taskForces.keep(scopes.current(), force);
        var view = TaskForceView.of(force);
        changes.record(new Change("task-force.changed", "task-force", id, view.version(), before, view));
        return view;
    }

    @PATCH
    @Path("/{id}/members/{memberId}")
    @Consumes("application/merge-patch+json")
    @Transactional
    @PermissionsAllowed("enterprise:dispatch")
    @Operation(summary = "成员离开专班或更正", description = "to 为在专班的最后一天;需要 If-Match。此后仍有其名下的包联企业时不能离开,须先整体移交")
    public MemberView changeMember(
            @PathParam("id") UUID id,
            @PathParam("memberId") UUID memberId,
            @HeaderParam("If-Match") IfMatch ifMatch,
            @NotNull MergePatch<MemberChange> body) {
        var member = taskForces.member(scopes.current(), id, memberId);
        IfMatch.require(ifMatch, member.version);
        var before = MemberView.of(member);
        var wanted = merging.merge(body, MemberChange.of(member));
        member.name = wanted.name().strip();
        member.homeUnit = wanted.homeUnit();
        var to = period(member.validFrom, wanted.to()).to();
        requireNoLoad(id, memberId, member.validTo, to);
        member.validTo = to;
        taskForces.keep(scopes.current(), member);
        var view = MemberView.of(member);
        changes.record(
                new Change("task-force.member-changed", "task-force-member", memberId, view.version(), before, view));
        return view;
    }

    /** An end that comes sooner leaves no firm behind that nobody would visit; one that comes later cannot. */
    private void requireNoLoad(UUID force, UUID member, LocalDate before, LocalDate to) {
        var isSooner = to != null && (before == null || to.isBefore(before));
        if (isSooner && assignments.reachBeyond(scopes.current(), force, member, to)) {
            throw Refusal.rule(
                    "load-left", "/to", Text.of("此后仍有包联企业,请先整体移交", "Firms would be left behind; hand them over first"));
        }
    }

    private record Period(LocalDate from, LocalDate to) {}

    private Period period(LocalDate from, LocalDate to) {
        var start = from == null ? LocalDate.now(clock.withZone(BusinessClock.ZONE)) : from;
        if (to != null && to.isBefore(start)) {
            throw Refusal.invalid("period", "/to", Text.of("结束日期早于开始日期", "The end is before the start"));
        }
        return new Period(start, to);
    }
}
