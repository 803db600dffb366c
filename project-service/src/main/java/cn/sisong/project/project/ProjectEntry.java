package cn.sisong.project.project;

import cn.sisong.common.change.Change;
import cn.sisong.common.change.Changes;
import cn.sisong.common.idempotency.Derived;
import cn.sisong.common.idempotency.Idempotent;
import cn.sisong.common.identity.AreaPath;
import cn.sisong.common.identity.DataScope;
import cn.sisong.common.identity.Scopes;
import cn.sisong.common.problem.ErrorCode;
import cn.sisong.common.problem.Refusal;
import cn.sisong.common.problem.Text;
import cn.sisong.common.time.Days;
import cn.sisong.common.transition.EventDay;
import cn.sisong.common.web.Created;
import cn.sisong.common.web.MergePatch;
import cn.sisong.common.web.Merging;
import cn.sisong.project.ProjectApi;
import cn.sisong.project.firm.FirmReference;
import cn.sisong.project.timeline.Happening;
import cn.sisong.project.timeline.Timelines;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.jboss.resteasy.reactive.RestResponse;

import java.time.Clock;
import java.time.LocalDate;

/** Enters projects and corrects what was entered. */
@ApplicationScoped
class ProjectEntry {
    private final Projects projects;
    private final Timelines timelines;
    private final Changes changes;
    private final Merging merging;
    private final Scopes scopes;
    private final Clock clock;

    ProjectEntry(Projects projects, Timelines timelines, Changes changes, Merging merging, Scopes scopes, Clock clock) {
        this.projects = projects;
        this.timelines = timelines;
        this.changes = changes;
        this.merging = merging;
        this.scopes = scopes;
        this.clock = clock;
    }

    /** Its own transaction, because the firm was read from another service before it. */
    @Transactional
    @Idempotent
    RestResponse<ProjectView> enter(NewProject body, @Derived FirmReference firm) {
        var scope = scopes.current();
        check(scope, body);
        var day = EventDay.of(body.leadOn(), null, "/leadOn", clock);
        var project = new Project(timelines.nextNumber(), firm, body, clock.instant());
        projects.checkCode(project.id, project.projectCode);
        projects.persistAndFlush(project);
        record(project, ProjectStage.LEAD.action(), null, day);
        var view = ProjectView.of(project);
        changes.record(new Change("project.created", "project", view.id(), view.version(), null, view));
        return Created.at(ProjectApi.ROOT + "/projects", view.id(), view);
    }

    ProjectView correct(Project project, MergePatch<ProjectCorrection> body) {
        var before = ProjectView.of(project);
        var wanted = merging.merge(body, ProjectCorrection.of(project));
        refuseEmptied(project, wanted);
        projects.checkCode(project.id, wanted.projectCode());
        project.correct(wanted);
        projects.flush();
        if (project.version != before.version()) {
            record(project, "更正", project.stage, Days.today(clock));
        }
        var after = ProjectView.of(project);
        changes.record(new Change("project.corrected", "project", after.id(), after.version(), before, after));
        return after;
    }

    /** What a step required cannot be taken back by a correction. */
    private static void refuseEmptied(Project project, ProjectCorrection wanted) {
        if (project.totalInvestment != null
                && wanted.totalInvestment() == null
                && project.hasReached(ProjectStage.SIGNED)) {
            throw Refusal.rule(
                    "total-required", "/totalInvestment", Text.of("已签约的项目须有总投资,不能清空", "A signed project has a total"));
        }
        if (project.projectCode != null
                && wanted.projectCode() == null
                && project.hasReached(ProjectStage.REGISTERED)) {
            throw Refusal.rule(
                    "code-required", "/projectCode", Text.of("已备案的项目须有项目代码,不能清空", "A registered project has a code"));
        }
    }

    private void check(DataScope scope, NewProject body) {
        if (!scope.sees(AreaPath.of(body.areaCode()))) {
            throw Refusal.rule(
                    "area-out-of-scope", "/areaCode", Text.of("该区划不在您的管辖范围内", "The area is outside your scope"));
        }
        if (body.parentId() != null && projects.find(scope, body.parentId()).isEmpty()) {
            throw Refusal.rule(
                    "parent-unknown",
                    "/parentId",
                    Text.of("没有找到上级项目,或不在您的权限范围内", "No such parent project within your scope"));
        }
        projects.alike(scope, body.name().strip(), body.areaCode()).ifPresent(twin -> {
            throw new Refusal(
                            ErrorCode.ALREADY_EXISTS,
                            Text.of(
                                    "该区划已有同名项目 " + twin.number + "(" + twin.stage.word() + "),请核对是否重复登记",
                                    "A project of this name exists there: " + twin.number))
                    .violation("/name", "already-exists", Text.of("已有同名项目", "exists already"))
                    .with("existingId", twin.id);
        });
    }

    private void record(Project project, String action, ProjectStage from, LocalDate day) {
        timelines.record(new Happening(
                project.id,
                project.version,
                action,
                from == null ? null : from.name(),
                project.stage.name(),
                day,
                project.known(),
                null,
                null));
    }
}
