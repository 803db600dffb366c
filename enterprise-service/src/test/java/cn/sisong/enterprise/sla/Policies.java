package cn.sisong.enterprise.sla;

/** The shipped policies, for rules that are tested without a database. */
public final class Policies {
    private Policies() {}

    public static SlaPolicy general() {
        return new SlaPolicy(
                "GENERAL", 1, 1, 1, 2, 1, null, null, 5, false, 3, 3, 1, 10, false, 3, 3, 2, "DEPUTY_LEADER");
    }

    public static SlaPolicy urgent() {
        return new SlaPolicy("URGENT", 1, 1, 1, 1, null, 2, 1, 3, false, 3, 3, 1, 10, false, 3, 1, 2, "DEPUTY_LEADER");
    }

    public static SlaPolicy arrears() {
        return new SlaPolicy(
                "ARREARS", 1, 1, 1, 2, 1, null, null, 30, true, 3, 3, 1, 60, true, 3, 3, 2, "DEPUTY_LEADER");
    }
}
