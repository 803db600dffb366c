package cn.sisong.enterprise.extension;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.util.EnumSet;
import java.util.Set;

/** Where a request for time stands. The table below is the whole rule. */
@Schema(description = "PENDING 待审批 APPROVED 同意延期 REFUSED 不同意延期 LAPSED 已失效")
public enum ExtensionState {
    PENDING("待审批"),
    APPROVED("同意延期"),
    REFUSED("不同意延期"),
    LAPSED("已失效");

    private final String label;

    ExtensionState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    public Set<ExtensionState> next() {
        return switch (this) {
            case PENDING -> EnumSet.of(APPROVED, REFUSED, LAPSED);
            case APPROVED, REFUSED, LAPSED -> EnumSet.noneOf(ExtensionState.class);
        };
    }
}
