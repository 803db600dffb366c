package cn.sisong.enterprise.issue;

import java.util.Arrays;
import java.util.Optional;

/** What a timeline tells beside the steps; none of these changes the state. */
public enum IssueNote {
    RAISED("提交"),
    UNANSWERED_CONTACT("登记联系:未联系上"),
    REACHED_CONTACT("登记联系:已联系"),
    EXTENSION_ASKED("申请延期"),
    EXTENSION_APPROVED("同意延期"),
    EXTENSION_REFUSED("不同意延期"),
    EXTENSION_LAPSED("延期申请失效"),
    ESCALATED("提级办理");

    private final String label;

    IssueNote(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    static Optional<IssueNote> of(String type) {
        return Arrays.stream(values()).filter(note -> note.name().equals(type)).findFirst();
    }
}
