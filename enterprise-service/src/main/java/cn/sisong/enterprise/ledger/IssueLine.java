package cn.sisong.enterprise.ledger;

import cn.sisong.enterprise.contact.Mask;
import cn.sisong.enterprise.issue.Category;
import cn.sisong.enterprise.issue.IssueState;
import cn.sisong.enterprise.issue.Resolution;
import cn.sisong.enterprise.ledger.LedgerWords.Satisfaction;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

/** An issue as a line of the 问题台账; whom to speak with is masked whoever asks. */
record IssueLine(
        UUID id,
        String number,
        String name,
        String creditCode,
        String category,
        String title,
        String description,
        String urgency,
        String contact,
        LocalDate reportedOn,
        LocalDate dispatchedOn,
        String department,
        LocalDate dueOn,
        String progress,
        LocalDate closedOn,
        String resolution,
        LocalDate nextReplyOn,
        Boolean confirmed,
        String rating,
        String state,
        String remark) {

    /** In the order of {@link IssueColumn}; empty where nothing is known. */
    List<String> cells() {
        return Stream.of(
                        number,
                        name,
                        creditCode,
                        Category.valueOf(category).label(),
                        Mask.telephones(title),
                        Mask.telephones(description),
                        "URGENT".equals(urgency) ? "紧急" : "一般",
                        Mask.text(contact),
                        reportedOn,
                        dispatchedOn,
                        department,
                        dueOn,
                        Mask.telephones(progress),
                        closedOn,
                        result(),
                        nextReplyOn,
                        resolution == null ? null : Boolean.TRUE.equals(confirmed) ? "是" : "否",
                        rating == null ? null : LedgerWords.word(Satisfaction.valueOf(rating)),
                        IssueState.valueOf(state).label(),
                        Mask.telephones(remark))
                .map(cell -> Objects.toString(cell, ""))
                .toList();
    }

    /** How it ended, or that it waits for the day of the next answer; nothing while it is worked on. */
    private String result() {
        if (resolution != null) {
            return LedgerWords.word(Resolution.valueOf(resolution));
        }
        return nextReplyOn == null ? null : LedgerWords.PENDING;
    }
}
