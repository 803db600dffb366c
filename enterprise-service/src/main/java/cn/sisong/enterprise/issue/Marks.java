package cn.sisong.enterprise.issue;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

import java.time.Instant;

/** What wants somebody's eye beside the state: columns for lists and queues, kept by the events of the timeline. */
@Embeddable
public class Marks {
    boolean extensionPending;
    boolean draftPending;
    int openCoHandlings;
    int openOrders;
    Instant escalatedAt;

    @Enumerated(EnumType.STRING)
    EscalationCause escalationCause;

    @Enumerated(EnumType.STRING)
    EscalationLevel escalationLevel;

    String escalationReason;

    protected Marks() {}

    static Marks none() {
        return new Marks();
    }

    public boolean extensionPending() {
        return extensionPending;
    }

    public void extensionPending(boolean pending) {
        extensionPending = pending;
    }

    /** Whether a drafted reply waits for the unit's reviewer. */
    public boolean draftPending() {
        return draftPending;
    }

    public void draftPending(boolean pending) {
        draftPending = pending;
    }

    /** Departments asked to help that have not answered. */
    public void coHandlingOpened() {
        openCoHandlings++;
    }

    public void coHandlingClosed() {
        openCoHandlings--;
    }

    /** Supervision orders that have not ended. */
    public int openOrders() {
        return openOrders;
    }

    public void orderOpened() {
        openOrders++;
    }

    public void orderClosed() {
        openOrders--;
    }

    /** The level that the issue has reached; null while it has not gone up. */
    public EscalationLevel escalationLevel() {
        return escalationLevel;
    }

    /** Goes up, or stays where it is: an escalation never lowers the level. */
    public void escalate(EscalationCause cause, EscalationLevel level, String reason, Instant at) {
        if (escalationLevel == null || level.compareTo(escalationLevel) > 0) {
            escalationLevel = level;
        }
        escalationCause = cause;
        escalationReason = reason;
        escalatedAt = at;
    }
}
