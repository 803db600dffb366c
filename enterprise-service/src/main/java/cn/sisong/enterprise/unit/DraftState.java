package cn.sisong.enterprise.unit;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.util.EnumSet;
import java.util.Set;

/** Where a drafted reply stands. The table below is the whole rule. */
@Schema(description = "PENDING 待签发 SIGNED_OFF 已签发 SENT_BACK 退回修改 LAPSED 已失效")
public enum DraftState {
    PENDING("待签发"),
    SIGNED_OFF("已签发"),
    SENT_BACK("退回修改"),
    LAPSED("已失效");

    private final String label;

    DraftState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    public Set<DraftState> next() {
        return switch (this) {
            case PENDING -> EnumSet.of(SIGNED_OFF, SENT_BACK, LAPSED);
            case SIGNED_OFF, SENT_BACK, LAPSED -> EnumSet.noneOf(DraftState.class);
        };
    }
}
