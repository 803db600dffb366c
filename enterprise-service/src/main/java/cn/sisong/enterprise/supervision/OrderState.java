package cn.sisong.enterprise.supervision;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.util.EnumSet;
import java.util.Set;

/** Where a supervision order stands. The table below is the whole rule. */
@Schema(description = "OPEN 待答复 ANSWERED 已答复 ENDED 已办结")
public enum OrderState {
    OPEN("待答复"),
    ANSWERED("已答复"),
    ENDED("已办结");

    private final String label;

    OrderState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** An answer that does not satisfy is asked for again. */
    public Set<OrderState> next() {
        return switch (this) {
            case OPEN -> EnumSet.of(ANSWERED, ENDED);
            case ANSWERED -> EnumSet.of(OPEN, ENDED);
            case ENDED -> EnumSet.noneOf(OrderState.class);
        };
    }
}
