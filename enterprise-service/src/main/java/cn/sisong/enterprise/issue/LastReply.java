package cn.sisong.enterprise.issue;

import cn.sisong.common.time.BusinessClock;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The reply that the firm is asked about: the department's, or the one of another level that the office passed on. */
final class LastReply {
    private LastReply() {}

    /** Its place among the moves. */
    static Optional<Integer> in(List<Course.Move> moves) {
        for (int i = moves.size() - 1; i > 0; i--) {
            var to = moves.get(i).to();
            var passedOn = to == IssueState.CONFIRMING && moves.get(i - 1).to() != IssueState.REPLIED;
            if (to == IssueState.REPLIED || passedOn) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }

    /** It came from another level: no department of ours had the issue in this round. */
    static boolean isPassedOn(List<Course.Move> moves) {
        return in(moves).filter(i -> moves.get(i).to() == IssueState.CONFIRMING).isPresent();
    }

    /** Null while there is none. */
    static LocalDate day(List<Course.Move> moves) {
        return in(moves)
                .map(i -> LocalDate.ofInstant(moves.get(i).at(), BusinessClock.ZONE))
                .orElse(null);
    }
}
