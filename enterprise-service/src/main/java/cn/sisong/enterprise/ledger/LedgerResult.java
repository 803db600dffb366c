package cn.sisong.enterprise.ledger;

import cn.sisong.enterprise.importing.Reason;
import cn.sisong.enterprise.issue.Resolution;

import java.time.LocalDate;

/** How an issue ended, by the columns that tell of it; that it ended does not say that it was solved. */
final class LedgerResult {
    private static final int MAX_WORD = 40;

    private LedgerResult() {}

    /** Null while the issue is open, and for what cannot be told, which is a fault. */
    static Resolution of(LedgerRow row, boolean confirmed) {
        var result = row.line(IssueColumn.RESULT, MAX_WORD);
        var solved = solved(row.line(IssueColumn.SOLVED, MAX_WORD));
        var word = result == null ? solved : result;
        if (word == null || LedgerWords.isOpen(word)) {
            if (!row.isBlank(IssueColumn.CLOSED_ON)) {
                row.fault(Reason.RESULT_UNKNOWN, "有办结日期,没有办理结果");
            }
            return null;
        }
        return LedgerWords.isEnded(word) ? ended(row, word, solved, confirmed) : told(row, word, solved);
    }

    /** A commitment is a department's and has a day on which it is spoken of again; neither is made up. */
    static LocalDate nextReplyOn(LedgerRow row) {
        if (!LedgerWords.isPending(row.line(IssueColumn.RESULT, MAX_WORD))) {
            return null;
        }
        if (row.isBlank(IssueColumn.DEPARTMENT)) {
            row.fault(Reason.DEPARTMENT_UNKNOWN, "挂账,没有承办单位");
        }
        if (row.isBlank(IssueColumn.NEXT_REPLY_ON)) {
            row.fault(Reason.DATE_MISSING, IssueColumn.NEXT_REPLY_ON.heading());
        }
        return row.comingDate(IssueColumn.NEXT_REPLY_ON);
    }

    /** A tick is the answer to the question that the column asks. */
    private static String solved(String cell) {
        if (LedgerWords.isYes(cell)) {
            return LedgerWords.word(Resolution.SOLVED);
        }
        return cell != null && LedgerWords.isNo(cell) ? "否" : cell;
    }

    private static Resolution ended(LedgerRow row, String word, String solved, boolean confirmed) {
        if ("否".equals(solved)) {
            return Resolution.UNSOLVED;
        }
        if (solved != null && LedgerWords.result(solved).isPresent()) {
            return LedgerWords.result(solved).get();
        }
        var isUntold = solved == null || LedgerWords.isEnded(solved);
        if (isUntold && confirmed && row.has(IssueColumn.CONFIRMED)) {
            return Resolution.SOLVED;
        }
        row.fault(Reason.RESULT_UNKNOWN, word + ",没有写明是否解决");
        return null;
    }

    private static Resolution told(LedgerRow row, String word, String solved) {
        var told = LedgerWords.result(word).orElse(null);
        if (told == null) {
            row.fault(Reason.RESULT_UNKNOWN, word);
        } else if (solved != null && (told == Resolution.SOLVED) != isSolved(solved)) {
            row.fault(Reason.RESULT_UNKNOWN, word + ",是否解决:" + solved);
        }
        return told;
    }

    private static boolean isSolved(String word) {
        return LedgerWords.result(word).filter(Resolution.SOLVED::equals).isPresent();
    }
}
