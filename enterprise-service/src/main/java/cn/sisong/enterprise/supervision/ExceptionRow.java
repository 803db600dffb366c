package cn.sisong.enterprise.supervision;

import cn.sisong.common.time.BusinessClock;
import cn.sisong.enterprise.issue.Deadlines;
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
 * @param lateFrom when the first of its clocks has passed or will, null where none runs
 * @param promiseDueOn the day told to the firm, where the department has longer
 * @param stepKind the short clock that runs, null if none
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
        Instant lateFrom,
        LocalDate promiseDueOn,
        Deadlines.Kind stepKind,
        Instant createdAt,
        Instant escalatedAt,
        EscalationLevel escalationLevel,
        long returns,
        long reopenings) {

    /** The solving is what counts; then the word given to the firm, and then the step that nobody has taken. */
    LocalDate lateSince(LocalDate today) {
        if (isSolvedLate(today)) {
            return day(dueAt);
        }
        return isPromiseBroken(today) ? promiseDueOn : day(lateFrom);
    }

    /** In what, as words before the days. */
    String lateIn(LocalDate today) {
        if (isSolvedLate(today)) {
            return "";
        }
        if (isPromiseBroken(today) || stepKind == null) {
            return "对企业承诺的期限";
        }
        return switch (stepKind) {
            case SIGN -> "签收";
            case FIRST_CONTACT -> "首次联系";
            case FIRST_ANSWER -> "首次答复";
            case REDISPATCH -> "改派";
            default -> "送企业确认";
        };
    }

    private boolean isSolvedLate(LocalDate today) {
        return state != IssueState.REPLIED && dueAt != null && day(dueAt).isBefore(today);
    }

    private boolean isPromiseBroken(LocalDate today) {
        return promiseDueOn != null && promiseDueOn.isBefore(today);
    }

    private static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, BusinessClock.ZONE);
    }

    /** A firm in somebody's care. */
    ExceptionRow(UUID id, String creditCode, String name, LocalDate caredSince, Instant createdAt) {
        this(
                id,
                creditCode,
                name,
                null,
                name,
                null,
                null,
                null,
                null,
                caredSince,
                null,
                null,
                null,
                createdAt,
                null,
                null,
                0,
                0);
    }
}
