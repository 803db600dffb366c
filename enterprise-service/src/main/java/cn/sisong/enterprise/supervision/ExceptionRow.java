package cn.sisong.enterprise.supervision;

import cn.sisong.enterprise.issue.EscalationLevel;
import cn.sisong.enterprise.issue.IssueState;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * An exception as the database knows it.
 *
 * @param number of the ticket, or the firm's credit code
 * @param title of the ticket, or the firm's name
 * @param dueAt deadline of an open ticket, null where none runs
 * @param escalatedAt when the ticket last went up a level, null if never
 * @param caredSince since when the firm is in somebody's care; null for a ticket
 */
record ExceptionRow(
        UUID id,
        String number,
        String title,
        IssueState state,
        String firmName,
        String departmentId,
        String departmentName,
        Instant dueAt,
        LocalDate nextReplyOn,
        LocalDate caredSince,
        Instant createdAt,
        Instant escalatedAt,
        EscalationLevel escalationLevel,
        long returns,
        long reopenings) {

    /** A firm in somebody's care. */
    ExceptionRow(UUID id, String creditCode, String name, LocalDate caredSince, Instant createdAt) {
        this(id, creditCode, name, null, name, null, null, null, null, caredSince, createdAt, null, null, 0, 0);
    }
}
