package cn.sisong.enterprise.importing;

/** One thing wrong with a row, in a sentence for whoever corrects the file. */
public record Fault(Reason reason, String detail) {

    public static Fault of(Reason reason) {
        return new Fault(reason, reason.text());
    }

    public static Fault of(Reason reason, String what) {
        return new Fault(reason, reason.text() + ":" + what);
    }
}
