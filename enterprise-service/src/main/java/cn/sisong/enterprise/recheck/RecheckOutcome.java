package cn.sisong.enterprise.recheck;

/** What the firm says of a solved problem some time later. */
public enum RecheckOutcome {
    FINE(RecheckState.FINE),
    RECURRED(RecheckState.RECURRED);

    private final RecheckState state;

    RecheckOutcome(RecheckState state) {
        this.state = state;
    }

    RecheckState state() {
        return state;
    }
}
