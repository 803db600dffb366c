package cn.sisong.enterprise.document;

import cn.sisong.enterprise.document.Paper.Firm;
import cn.sisong.enterprise.issue.IssueViews.IssueView;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.Session;

/** The firm of an issue by its file; while it is not matched, by what the ledger, the visit or it itself calls it. */
@ApplicationScoped
class PaperFirms {
    private static final Firm NOBODY = new Firm("", null);

    private final Session session;

    PaperFirms(Session session) {
        this.session = session;
    }

    Firm of(IssueView issue) {
        if (issue.enterprise() != null) {
            return new Firm(issue.enterprise().name(), issue.enterprise().creditCode());
        }
        return session.createSelectionQuery("""
                        select coalesce(i.hintName, v.hintName, r.firmName), coalesce(i.hintCode, v.hintCode, r.firmCode)
                        from Issue i left join Visit v on v.id = i.visitId left join VoiceReceipt r on r.issueId = i.id
                        where i.id = :issue""", Firm.class)
                .setParameter("issue", issue.id())
                .getResultStream()
                .filter(firm -> firm.name() != null)
                .findFirst()
                .orElse(NOBODY);
    }
}
