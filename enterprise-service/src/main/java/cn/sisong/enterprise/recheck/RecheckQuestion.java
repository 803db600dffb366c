package cn.sisong.enterprise.recheck;

import cn.sisong.enterprise.issue.Resolution;

import java.util.Optional;

/** What a firm is asked about an issue that was closed. */
public enum RecheckQuestion {
    /** It has called it solved: has it come back? */
    STILL_SOLVED,
    /** Nobody had reached it when the issue was closed: is it solved at all? */
    SOLVED_NOW;

    /** Nothing is asked where the firm was told that it cannot be solved, or took it back itself. */
    static Optional<RecheckQuestion> after(Resolution resolution) {
        return switch (resolution) {
            case SOLVED -> Optional.of(STILL_SOLVED);
            case UNREACHED -> Optional.of(SOLVED_NOW);
            case ANSWERED, EXPLAINED, UNSOLVED, WITHDRAWN -> Optional.empty();
        };
    }
}
