package cn.sisong.enterprise.visit;

import cn.sisong.common.transition.Transitions;

import java.util.List;

/** What can become of a visit now, and why the rest cannot. */
public record VisitSteps(List<VisitStep> allowed, List<RefusedVisitStep> refused) {
    /** A step that the caller may take, with the members of the request that it needs. */
    public record VisitStep(String to, String label, List<String> needs) {}

    /** A step that is not open to the caller now. */
    public record RefusedVisitStep(String to, String label, String reason) {}

    static VisitSteps of(Transitions transitions) {
        return new VisitSteps(
                transitions.allowed().stream()
                        .map(step -> new VisitStep(step.to(), step.label(), step.needs()))
                        .toList(),
                transitions.refused().stream()
                        .map(step -> new RefusedVisitStep(step.to(), step.label(), step.reason()))
                        .toList());
    }
}
