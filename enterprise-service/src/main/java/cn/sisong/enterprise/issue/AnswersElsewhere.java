package cn.sisong.enterprise.issue;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** What other levels and channels have said of tickets that were sent to them. */
public interface AnswersElsewhere {
    /** The newest final word that was heard at or after a moment, as the firm is told it. */
    Optional<String> newest(UUID issueId, Instant since);
}
