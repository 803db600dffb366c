package cn.sisong.enterprise.recheck;

import java.util.EnumSet;
import java.util.Set;

/** Where a recheck stands. The table below is the whole rule. */
public enum RecheckState {
    /** Its day has not come, or the firm was talked to less than a month ago. */
    WAITING("未到期"),
    DUE("待回访"),
    /** The firm has the link. */
    ASKED("已发链接,待企业作答"),
    FINE("没有再出现"),
    RECURRED("又出现了"),
    /** In the firm's own word, after a closing for which nobody had reached it. */
    SOLVED("已解决"),
    UNSOLVED("没有解决"),
    UNANSWERED("企业未作答"),
    /** Nobody asked the firm in time, or the link was taken back: that says nothing about the firm. */
    NOT_ASKED("未联系企业"),
    /** The issue was opened again before the firm was asked. */
    DROPPED("已重新办理,不再回访");

    private final String label;

    RecheckState(String label) {
        this.label = label;
    }

    /**
     * A firm may speak up late, and what was fine may come back; it never becomes fine again by the same recheck. Which
     * two of the four answers fit is the question's to say, see {@link RecheckOutcome}.
     */
    Set<RecheckState> next() {
        return switch (this) {
            case WAITING -> EnumSet.of(DUE, DROPPED);
            case DUE -> EnumSet.of(ASKED, FINE, RECURRED, SOLVED, UNSOLVED, NOT_ASKED, DROPPED);
            case ASKED -> EnumSet.of(FINE, RECURRED, SOLVED, UNSOLVED, UNANSWERED, NOT_ASKED, DROPPED);
            case UNANSWERED, NOT_ASKED -> EnumSet.of(FINE, RECURRED, SOLVED, UNSOLVED);
            case FINE -> EnumSet.of(RECURRED);
            case SOLVED -> EnumSet.of(UNSOLVED);
            case RECURRED, UNSOLVED, DROPPED -> EnumSet.noneOf(RecheckState.class);
        };
    }

    public String label() {
        return label;
    }
}
