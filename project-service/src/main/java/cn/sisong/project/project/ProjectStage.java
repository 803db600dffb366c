package cn.sisong.project.project;

import cn.sisong.common.transition.Step;
import cn.sisong.project.timeline.EvidenceKind;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import static cn.sisong.project.timeline.EvidenceKind.ACCEPTANCE;
import static cn.sisong.project.timeline.EvidenceKind.CAPACITY_REPORT;
import static cn.sisong.project.timeline.EvidenceKind.CONSTRUCTION_PERMIT;
import static cn.sisong.project.timeline.EvidenceKind.FILING;
import static cn.sisong.project.timeline.EvidenceKind.FIRST_POWER_BILL;
import static cn.sisong.project.timeline.EvidenceKind.FIRST_TAX_INVOICE;
import static cn.sisong.project.timeline.EvidenceKind.INVESTMENT_AGREEMENT;
import static cn.sisong.project.timeline.EvidenceKind.MAIN_WORKS;

/** Where a project stands: one stage after the other, each with the papers that prove it. The table is the whole rule. */
@Schema(
        description =
                "LEAD 线索 NEGOTIATING 在谈 SIGNED 签约 REGISTERED 落地(已备案) STARTED 新开工 UNDER_CONSTRUCTION 在建 COMPLETED 竣工 PRODUCING 投产 FULL_CAPACITY 达产 SUSPENDED 暂缓/停建 TERMINATED 终止")
public enum ProjectStage {
    LEAD("线索", "登记线索"),
    NEGOTIATING("在谈", "转为在谈"),
    SIGNED("签约", "登记签约", INVESTMENT_AGREEMENT),
    REGISTERED("落地(已备案)", "登记备案", FILING),
    STARTED("新开工", "登记开工", CONSTRUCTION_PERMIT, MAIN_WORKS),
    UNDER_CONSTRUCTION("在建", "登记在建"),
    COMPLETED("竣工", "登记竣工", ACCEPTANCE),
    PRODUCING("投产", "登记投产", FIRST_POWER_BILL, FIRST_TAX_INVOICE),
    FULL_CAPACITY("达产", "登记达产", CAPACITY_REPORT),
    SUSPENDED("暂缓/停建", "暂缓"),
    TERMINATED("终止", "终止");

    private static final String OFFICER = "project:write";

    private final String word;
    private final String action;
    private final Set<EvidenceKind> evidence = EnumSet.noneOf(EvidenceKind.class);

    ProjectStage(String word, String action, EvidenceKind... evidence) {
        this.word = word;
        this.action = action;
        this.evidence.addAll(List.of(evidence));
    }

    public String word() {
        return word;
    }

    String action() {
        return action;
    }

    /** Any one of these proves that the stage is reached; empty where no paper is asked for. */
    Set<EvidenceKind> evidence() {
        return evidence;
    }

    /** @param stoppedAt where a suspended project stopped, and where it resumes; null for the others */
    List<Step<ProjectStage>> steps(ProjectStage stoppedAt) {
        return switch (this) {
            case LEAD, NEGOTIATING, SIGNED, REGISTERED, STARTED, UNDER_CONSTRUCTION, COMPLETED, PRODUCING -> {
                var steps = new ArrayList<Step<ProjectStage>>();
                steps.add(forward(values()[ordinal() + 1]));
                steps.add(Step.to(SUSPENDED, SUSPENDED.action, OFFICER, "comment"));
                steps.add(Step.to(TERMINATED, TERMINATED.action, OFFICER, "comment"));
                yield steps;
            }
            case SUSPENDED ->
                List.of(Step.to(stoppedAt, "恢复", OFFICER), Step.to(TERMINATED, TERMINATED.action, OFFICER, "comment"));
            case FULL_CAPACITY, TERMINATED -> List.of();
        };
    }

    private static Step<ProjectStage> forward(ProjectStage next) {
        return next.evidence.isEmpty()
                ? Step.to(next, next.action, OFFICER)
                : Step.to(next, next.action, OFFICER, "evidence");
    }
}
