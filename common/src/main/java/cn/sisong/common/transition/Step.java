package cn.sisong.common.transition;

import cn.sisong.common.problem.ErrorCode;
import cn.sisong.common.problem.Refusal;
import cn.sisong.common.problem.Text;

import java.util.List;
import java.util.Map;

/**
 * One line of a transition table.
 *
 * @param to where the step leads
 * @param label the action's word on screen
 * @param permission what the caller needs, {@code name:action}; null for a step that only the system takes
 * @param needs members of the request that the step cannot do without
 */
public record Step<S extends Enum<S>>(S to, String label, String permission, List<String> needs) {

    public static <S extends Enum<S>> Step<S> to(S to, String label, String permission, String... needs) {
        return new Step<>(to, label, permission, List.of(needs));
    }

    /** Refuses a request that lacks what the step needs, naming every such member. */
    public void require(Map<String, ?> given) {
        var missing = needs.stream()
                .filter(need -> given.get(need) == null || given.get(need) instanceof String text && text.isBlank())
                .toList();
        if (!missing.isEmpty()) {
            var names = String.join("、", missing);
            var refusal = new Refusal(
                    ErrorCode.VALIDATION_FAILED,
                    Text.of("“" + label + "”须填写:" + names, "This step needs: " + String.join(", ", missing)));
            missing.forEach(name -> refusal.violation(
                    "/" + name, "required", Text.of("“" + label + "”须填写此项", "required by this step")));
            throw refusal;
        }
    }

    /** 403 for a caller without the step's permission. */
    public Refusal notPermitted() {
        return Refusal.forbidden(Text.of("您的账号没有办理“" + label + "”的权限", "Your account may not take this step"));
    }
}
