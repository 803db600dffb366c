package cn.sisong.enterprise.sizing;

/** What size is measured by; each sector asks for one or two of them. */
public enum Measure {
    EMPLOYEES("从业人员"),
    REVENUE("营业收入"),
    ASSETS("资产总额");

    private final String word;

    Measure(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }
}
