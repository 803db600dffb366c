package cn.sisong.enterprise.issue;

import cn.sisong.common.audit.AuditTrail;
import cn.sisong.enterprise.contact.Mask;
import cn.sisong.enterprise.issue.IssueViews.IssueView;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;

import java.util.Map;
import java.util.Objects;

/** Remembers to whom a contact was shown in full: who handles an issue needs the number, and answers for having seen it. */
@ApplicationScoped
public class ContactReads {
    private final AuditTrail audit;

    ContactReads(AuditTrail audit) {
        this.audit = audit;
    }

    /** Before the view leaves; nothing to remember where no number is to be seen. */
    public void of(IssueView view) {
        if (showsNumbers(view)) {
            QuarkusTransaction.requiringNew()
                    .run(() -> audit.record(
                            "issue.contact-shown",
                            "issue",
                            view.id().toString(),
                            null,
                            Map.of("number", view.number())));
        }
    }

    private static boolean showsNumbers(IssueView view) {
        return !Objects.equals(view.contact(), Mask.text(view.contact()))
                || !Objects.equals(view.title(), Mask.telephones(view.title()))
                || !Objects.equals(view.description(), Mask.telephones(view.description()));
    }
}
