package cn.sisong.enterprise.visit;

import cn.sisong.common.transition.Step;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.util.List;

/** Where a visit stands. The table below is the whole rule. */
@Schema(description = "PLANNED 计划走访 DONE 已走访 DECLINED 企业暂不便 CANCELLED 已取消 VOIDED 已作废")
public enum VisitState {
    PLANNED("计划走访"),
    DONE("已走访"),
    DECLINED("企业暂不便"),
    CANCELLED("已取消"),
    /** It was done, but not as written down; it counts nowhere and can still be read. */
    VOIDED("已作废");

    private static final String VISIT = "enterprise:visit";

    private final String word;

    VisitState(String word) {
        this.word = word;
    }

    /** The word on screen. */
    public String word() {
        return word;
    }

    List<Step<VisitState>> steps() {
        return switch (this) {
            case PLANNED ->
                List.of(
                        Step.to(DONE, "记录走访", VISIT),
                        Step.to(DECLINED, "登记企业暂不便", VISIT),
                        Step.to(CANCELLED, "取消走访", VISIT, "comment"));
            case DONE -> List.of(Step.to(VOIDED, "作废", VISIT, "comment"));
            case DECLINED, CANCELLED, VOIDED -> List.of();
        };
    }

    boolean mayBecome(VisitState target) {
        return steps().stream().anyMatch(step -> step.to() == target);
    }
}
