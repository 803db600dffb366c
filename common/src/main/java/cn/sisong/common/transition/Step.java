package cn.sisong.common.transition;

import java.util.List;

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
}
