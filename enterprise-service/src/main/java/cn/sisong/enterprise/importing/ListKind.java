package cn.sisong.enterprise.importing;

/** What a file is a list of. */
public enum ListKind {
    ENTERPRISES("enterprise"),
    VISITS("visit"),
    ISSUES("issue");

    private final String subject;

    ListKind(String subject) {
        this.subject = subject;
    }

    /** How audit and events name the import: {@code visit.imported}. */
    String change() {
        return subject + ".imported";
    }

    /** A row that was accepted after its import. */
    String accepted() {
        return subject + ".accepted";
    }

    String subject() {
        return subject;
    }

    String template() {
        return subject + "-template.xlsx";
    }
}
