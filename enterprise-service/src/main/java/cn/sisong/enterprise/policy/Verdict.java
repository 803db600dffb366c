package cn.sisong.enterprise.policy;

/** Whether a firm meets a condition. UNKNOWN where the firm's data lack: to be verified, never taken for met. */
public enum Verdict {
    MET("符合"),
    UNMET("不符合"),
    UNKNOWN("待核实");

    private final String label;

    Verdict(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    static Verdict of(Boolean known) {
        return known == null ? UNKNOWN : known ? MET : UNMET;
    }
}
