package cn.sisong.enterprise.issue;

import cn.sisong.enterprise.issue.IssueEvent.By;

/**
 * Something to tell on the timeline without a change of state.
 *
 * @param reasonCode a stable code of the reason, null where words are enough
 * @param extendedDays days granted by it, null if none
 * @param askedDepartmentId the department that it asks to help, null if none
 */
public record Note(
        IssueNote type, By by, String comment, String reasonCode, Integer extendedDays, String askedDepartmentId) {

    public static Note of(IssueNote type, By by, String comment) {
        return new Note(type, by, comment, null, null, null);
    }

    public Note because(String code) {
        return new Note(type, by, comment, code, extendedDays, askedDepartmentId);
    }

    public Note extending(int days) {
        return new Note(type, by, comment, reasonCode, days, askedDepartmentId);
    }

    public Note asking(String department) {
        return new Note(type, by, comment, reasonCode, extendedDays, department);
    }
}
