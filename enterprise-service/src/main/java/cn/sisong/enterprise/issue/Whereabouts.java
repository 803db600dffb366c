package cn.sisong.enterprise.issue;

import java.util.Arrays;
import java.util.Optional;

/** Whether another level or channel has a ticket, as a line of the timeline says of what was sent there. */
public enum Whereabouts {
    /** Sent up or out, and not answered there. */
    AWAY,
    /** Nothing that was sent is without a word: answered, ended there, sent back, or ours to handle. */
    BACK;

    static Optional<Whereabouts> of(String code) {
        return Arrays.stream(values()).filter(one -> one.name().equals(code)).findFirst();
    }
}
