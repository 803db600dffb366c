package cn.sisong.common.transition;

import cn.sisong.common.problem.ErrorCode;
import cn.sisong.common.problem.Refusal;
import cn.sisong.common.problem.Text;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What can be done with something now, and why the rest cannot. */
public record Transitions(List<Allowed> allowed, List<Refused> refused) {

    /** A step that the caller may take. */
    public record Allowed(
            String to,
            String label,
            @Schema(description = "此步骤必须填写的字段") List<String> needs) {}

    /** A step that is not open to the caller now. */
    public record Refused(String to, String label, String reason) {}

    /**
     * @param steps the steps that lead on from {@code now}
     * @param word a state's word on screen
     * @param objection why a step is not open to this caller, empty if it is
     */
    public static <S extends Enum<S>> Transitions of(
            S now, List<Step<S>> steps, Function<S, String> word, Function<Step<S>, Optional<Text>> objection) {
        List<Allowed> allowed = new ArrayList<>();
        List<Refused> refused = new ArrayList<>();
        for (var step : steps) {
            var reason = objection.apply(step);
            if (reason.isEmpty()) {
                allowed.add(new Allowed(step.to().name(), step.label(), step.needs()));
            } else {
                refused.add(
                        new Refused(step.to().name(), step.label(), reason.get().zh()));
            }
        }
        for (var other : now.getDeclaringClass().getEnumConstants()) {
            if (other != now && steps.stream().noneMatch(step -> step.to() == other)) {
                refused.add(new Refused(
                        other.name(),
                        word.apply(other),
                        unreachable(now, other, word).zh()));
            }
        }
        return new Transitions(allowed, refused);
    }

    /** 409 with what is allowed instead. */
    public <S extends Enum<S>> Refusal illegal(S now, S to, Function<S, String> word) {
        return new Refusal(ErrorCode.ILLEGAL_TRANSITION, unreachable(now, to, word))
                .with("currentState", now.name())
                .with("allowedTransitions", allowed.stream().map(Allowed::to).toList());
    }

    private static <S extends Enum<S>> Text unreachable(S now, S to, Function<S, String> word) {
        return Text.of(
                "当前为“" + word.apply(now) + "”,不能直接变为“" + word.apply(to) + "”",
                "Now " + now.name() + "; " + to.name() + " does not follow from it");
    }
}
