package cn.sisong.project.project;

import cn.sisong.common.change.Change;
import cn.sisong.common.change.Changes;
import cn.sisong.common.identity.Caller;
import cn.sisong.common.problem.Refusal;
import cn.sisong.common.problem.Text;
import cn.sisong.common.transition.EventDay;
import cn.sisong.common.transition.Step;
import cn.sisong.common.transition.Transitions;
import cn.sisong.project.timeline.Evidence;
import cn.sisong.project.timeline.EvidenceKind;
import cn.sisong.project.timeline.Happening;
import cn.sisong.project.timeline.Timelines;
import jakarta.enterprise.context.ApplicationScoped;

import java.time.Clock;
import java.util.HashMap;
import java.util.Optional;
import java.util.stream.Collectors;

/** Moves projects along their life line. */
@ApplicationScoped
class LifeLine {
    private final Projects projects;
    private final Timelines timelines;
    private final Changes changes;
    private final Caller caller;
    private final Clock clock;

    LifeLine(Projects projects, Timelines timelines, Changes changes, Caller caller, Clock clock) {
        this.projects = projects;
        this.timelines = timelines;
        this.changes = changes;
        this.caller = caller;
        this.clock = clock;
    }

    Transitions offered(Project project) {
        return Transitions.of(
                project.stage, project.stage.steps(project.stoppedAt), ProjectStage::word, this::objection);
    }

    ProjectView take(Project project, ProjectStep asked) {
        var steps = project.stage.steps(project.stoppedAt);
        var step = Transitions.choose(project.stage, asked.to(), steps, ProjectStage::word, this::objection);
        var given = new HashMap<String, Object>();
        given.put("comment", asked.comment());
        given.put("evidence", asked.evidence());
        step.require(given);
        var before = ProjectView.of(project);
        // a resumed project has proved its stage before
        if (before.stage() != ProjectStage.SUSPENDED) {
            prove(project, step.to(), asked);
        }
        var day = EventDay.of(asked.happenedOn(), timelines.lastDay(project.id), "/happenedOn", clock);
        project.moveTo(step.to());
        projects.flush();
        timelines.record(new Happening(
                project.id,
                project.version,
                step.label(),
                before.stage().name(),
                project.stage.name(),
                day,
                project.known(),
                asked.evidence(),
                asked.comment()));
        var after = ProjectView.of(project);
        changes.record(new Change("project.moved", "project", after.id(), after.version(), before, after));
        return after;
    }

    private void prove(Project project, ProjectStage to, ProjectStep asked) {
        if (!to.evidence().isEmpty()) {
            checkEvidence(to, asked.evidence());
        }
        if (to == ProjectStage.SIGNED && project.totalInvestment == null) {
            throw Refusal.rule(
                    "total-investment-missing",
                    "/to",
                    Text.of("登记签约前请先补充总投资", "Enter the total investment before the signing"));
        }
        if (asked.projectCode() != null) {
            projects.checkCode(project.id, asked.projectCode());
            project.projectCode = asked.projectCode();
        }
        if (to == ProjectStage.REGISTERED && project.projectCode == null) {
            throw Refusal.rule(
                    "project-code-missing",
                    "/projectCode",
                    Text.of("登记备案须有项目代码(GB/T 40058-2021)", "A registered project has a project code"));
        }
    }

    private static void checkEvidence(ProjectStage to, Evidence evidence) {
        if (to.evidence().contains(evidence.kind())) {
            return;
        }
        var accepted = to.evidence().stream().map(EvidenceKind::word).collect(Collectors.joining("或"));
        var why = evidence.kind() == EvidenceKind.FRAMEWORK_AGREEMENT ? "框架协议不算签约;" : "";
        throw Refusal.rule(
                        "evidence-kind",
                        "/evidence/kind",
                        Text.of(
                                why + "“" + to.action() + "”的依据应为" + accepted,
                                to + " is proved by one of " + to.evidence()))
                .with("acceptedEvidence", to.evidence());
    }

    private Optional<Refusal> objection(Step<ProjectStage> step) {
        return caller.may(step.permission()) ? Optional.empty() : Optional.of(step.notPermitted());
    }
}
