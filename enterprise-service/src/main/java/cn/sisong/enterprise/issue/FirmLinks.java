package cn.sisong.enterprise.issue;

import java.time.Instant;

/** Makes the link by which a firm answers; earlier open links of the issue end. */
public interface FirmLinks {
    /** Answers the link's path, which is shown once and kept nowhere. */
    String open(Issue issue, String issuedBy, Instant now);

    /** Whoever holds an open link of the issue can do nothing with it any more. */
    void end(Issue issue, Instant now);
}
