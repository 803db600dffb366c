package cn.sisong.enterprise.importing;

/** One thing wrong with a row, in a sentence for whoever corrects the file. */
record Fault(Reason reason, String detail) {

    static Fault of(Reason reason) {
        return new Fault(reason, reason.text());
    }

    static Fault of(Reason reason, String what) {
        return new Fault(reason, reason.text() + ":" + what);
    }
}
