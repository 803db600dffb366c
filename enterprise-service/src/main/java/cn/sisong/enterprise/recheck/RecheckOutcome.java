package cn.sisong.enterprise.recheck;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the firm says some time after the closing: two answers to each question. */
@Schema(description = "FINE 没有再出现 RECURRED 又出现了 SOLVED 已解决 UNSOLVED 没有解决")
public enum RecheckOutcome {
    FINE(RecheckQuestion.STILL_SOLVED, RecheckState.FINE),
    RECURRED(RecheckQuestion.STILL_SOLVED, RecheckState.RECURRED),
    SOLVED(RecheckQuestion.SOLVED_NOW, RecheckState.SOLVED),
    UNSOLVED(RecheckQuestion.SOLVED_NOW, RecheckState.UNSOLVED);

    private final RecheckQuestion question;
    private final RecheckState state;

    RecheckOutcome(RecheckQuestion question, RecheckState state) {
        this.question = question;
        this.state = state;
    }

    boolean answers(RecheckQuestion asked) {
        return question == asked;
    }

    RecheckState state() {
        return state;
    }

    /** The firm has a problem: that is heard whenever it is said. */
    boolean isTrouble() {
        return this == RECURRED || this == UNSOLVED;
    }
}
