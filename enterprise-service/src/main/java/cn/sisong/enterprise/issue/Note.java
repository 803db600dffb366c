package cn.sisong.enterprise.issue;

import cn.sisong.enterprise.issue.IssueEvent.By;

/**
 * Something to tell on the timeline without a change of state.
 *
 * @param reasonCode a stable code of the reason, null where words are enough
 * @param extendedDays days granted by it, null if none
 */
public record Note(IssueNote type, By by, String comment, String reasonCode, Integer extendedDays) {

    public static Note of(IssueNote type, By by, String comment) {
        return new Note(type, by, comment, null, null);
    }

    public Note because(String code) {
        return new Note(type, by, comment, code, extendedDays);
    }

    public Note extending(int days) {
        return new Note(type, by, comment, reasonCode, days);
    }
}
