package cn.sisong.enterprise.activity;

import java.util.EnumSet;
import java.util.Set;

/** Where an activity stands. The table below is the whole rule. */
public enum ActivityState {
    PLANNED("计划中"),
    HELD("已举办"),
    CANCELLED("已取消");

    private final String word;

    ActivityState(String word) {
        this.word = word;
    }

    /** The word on screen. */
    public String word() {
        return word;
    }

    Set<ActivityState> next() {
        return switch (this) {
            case PLANNED -> EnumSet.of(HELD, CANCELLED);
            case HELD, CANCELLED -> EnumSet.noneOf(ActivityState.class);
        };
    }
}
