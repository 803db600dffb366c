package cn.sisong.finance.guarantee;

import cn.sisong.common.identity.Caller;
import cn.sisong.common.problem.Refusal;
import cn.sisong.common.problem.Text;
import cn.sisong.common.transition.Step;
import cn.sisong.finance.timeline.Timelines;
import jakarta.enterprise.context.ApplicationScoped;

import java.util.Optional;

/** Who may take a step: the permission of the table, and no one decides on what they entered or accepted themselves. */
@ApplicationScoped
class FourEyes {
    private final Caller caller;
    private final Timelines timelines;

    FourEyes(Caller caller, Timelines timelines) {
        this.caller = caller;
        this.timelines = timelines;
    }

    Optional<Refusal> objection(GuaranteeApplication application, Step<GuaranteeState> step) {
        if (!caller.may(step.permission())) {
            return Optional.of(step.notPermitted());
        }
        var decides = step.permission().equals(GuaranteeState.APPROVER);
        if (decides
                && timelines.wasTakenByCaller(
                        application.id, GuaranteeState.APPLIED.name(), GuaranteeState.ACCEPTED.name())) {
            return Optional.of(Refusal.forbidden(Text.of(
                            "您登记或受理了这笔申请,不能再由您审批,请换一位审批人",
                            "You entered or accepted this application; someone else has to decide on it"))
                    .code("same-person"));
        }
        return Optional.empty();
    }
}
