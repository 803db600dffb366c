package cn.sisong.enterprise.importing;

import cn.sisong.common.identity.Caller;
import cn.sisong.common.problem.Refusal;
import cn.sisong.common.problem.Text;

/** What a file is a list of. */
public enum ListKind {
    ENTERPRISES("enterprise"),
    VISITS("visit"),
    ISSUES("issue");

    private final String subject;

    ListKind(String subject) {
        this.subject = subject;
    }

    /** Whoever visits brings the visits in; firms and issues are the office's and other systems'. */
    void requireMayImport(Caller caller) {
        if (this != VISITS && !caller.may("enterprise:write")) {
            throw Refusal.forbidden(Text.of("企业名单和问题台账由四送一服办导入", "Firms and issues are imported by the office"));
        }
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
