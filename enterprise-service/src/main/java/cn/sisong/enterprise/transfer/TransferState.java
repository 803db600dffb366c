package cn.sisong.enterprise.transfer;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.util.EnumSet;
import java.util.Set;

/** How a ticket fares on the other side. The table below is the whole rule. */
@Schema(
        description =
                "SENT 已转出 RECEIVED 对方已接收 HANDLING 对方办理中 ANSWERED 对方已答复 CLOSED 对方已办结 SENT_BACK 对方退回 HANDED_TO_US 转由本地承办")
public enum TransferState {
    SENT("已转出"),
    RECEIVED("对方已接收"),
    HANDLING("对方办理中"),
    ANSWERED("对方已答复"),
    CLOSED("对方已办结"),
    /** Not taken by the other side. */
    SENT_BACK("对方退回"),
    /** The higher level has made our unit the handling department. */
    HANDED_TO_US("转由本地承办");

    /** The other side has it. */
    static final Set<TransferState> OPEN = EnumSet.of(SENT, RECEIVED, HANDLING);

    private final String label;

    TransferState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    public Set<TransferState> next() {
        return switch (this) {
            case SENT -> EnumSet.of(RECEIVED, HANDLING, ANSWERED, CLOSED, SENT_BACK, HANDED_TO_US);
            case RECEIVED -> EnumSet.of(HANDLING, ANSWERED, CLOSED, SENT_BACK, HANDED_TO_US);
            case HANDLING -> EnumSet.of(ANSWERED, CLOSED, SENT_BACK, HANDED_TO_US);
            case ANSWERED -> EnumSet.of(HANDLING, CLOSED);
            case CLOSED, SENT_BACK, HANDED_TO_US -> EnumSet.noneOf(TransferState.class);
        };
    }
}
