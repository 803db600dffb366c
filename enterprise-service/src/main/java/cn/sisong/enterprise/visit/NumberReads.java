package cn.sisong.enterprise.visit;

import cn.sisong.common.audit.AuditTrail;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;

import java.util.List;
import java.util.UUID;

/** Remembers to whom the numbers noted on a visit were shown in full; lists show them to nobody. */
@ApplicationScoped
class NumberReads {
    private final AuditTrail audit;

    NumberReads(AuditTrail audit) {
        this.audit = audit;
    }

    /** Before the view leaves; nothing to remember where no number is to be seen. */
    void of(VisitView view) {
        if (!view.equals(view.masked())) {
            remember(view.id());
        }
    }

    /** Of what a visit held before. */
    void of(UUID visit, List<EditView> edits) {
        if (edits.stream().anyMatch(edit -> !edit.equals(edit.masked()))) {
            remember(visit);
        }
    }

    private void remember(UUID visit) {
        QuarkusTransaction.requiringNew()
                .run(() -> audit.record("visit.numbers-shown", "visit", visit.toString(), null, null));
    }
}
