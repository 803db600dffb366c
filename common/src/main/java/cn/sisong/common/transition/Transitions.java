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
            S now, List<Step<S>> steps, Function<S, String> word, Function<Step<S>, Optional<Refusal>> objection) {
        List<Allowed> allowed = new ArrayList<>();
        List<Refused> refused = new ArrayList<>();
        for (var step : steps) {
            var reason = objection.apply(step);
            if (reason.isEmpty()) {
                allowed.add(new Allowed(step.to().name(), step.label(), step.needs()));
            } else {
                refused.add(new Refused(
                        step.to().name(), step.label(), reason.get().detail().zh()));
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

    /** The step to {@code to}, or the refusal that says why not, with what is allowed instead. */
    public static <S extends Enum<S>> Step<S> choose(
            S now,
            S to,
            List<Step<S>> steps,
            Function<S, String> word,
            Function<Step<S>, Optional<Refusal>> objection) {
        var wanted = steps.stream().filter(step -> step.to() == to).findFirst();
        var refusal = wanted.isEmpty()
                ? Optional.of(new Refusal(ErrorCode.ILLEGAL_TRANSITION, unreachable(now, to, word)))
                : objection.apply(wanted.get());
        if (refusal.isPresent()) {
            var offered = of(now, steps, word, objection).allowed();
            throw refusal.get()
                    .with("currentState", now.name())
                    .with(
                            "allowedTransitions",
                            offered.stream().map(Allowed::to).toList());
        }
        return wanted.get();
    }

    private static <S extends Enum<S>> Text unreachable(S now, S to, Function<S, String> word) {
        return Text.of(
                "当前为“" + word.apply(now) + "”,不能直接变为“" + word.apply(to) + "”",
                "Now " + now.name() + "; " + to.name() + " does not follow from it");
    }
}
