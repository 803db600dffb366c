package cn.sisong.enterprise.joint;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.util.EnumSet;
import java.util.Set;

/** Where a department's help stands. The table below is the whole rule. */
@Schema(description = "ASKED 待反馈 CONTRIBUTED 已反馈 RETURNED 已退回")
public enum CoHandlingState {
    ASKED("待反馈"),
    CONTRIBUTED("已反馈"),
    RETURNED("已退回");

    private final String label;

    CoHandlingState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    public Set<CoHandlingState> next() {
        return switch (this) {
            case ASKED -> EnumSet.of(CONTRIBUTED, RETURNED);
            case CONTRIBUTED, RETURNED -> EnumSet.noneOf(CoHandlingState.class);
        };
    }
}
