package cn.sisong.enterprise.contact;

import cn.sisong.common.audit.AuditTrail;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;

import java.util.UUID;

/** Remembers to whom the numbers in a record's words were shown in full; lists show them to nobody. */
@ApplicationScoped
public class ShownNumbers {
    private final AuditTrail audit;

    ShownNumbers(AuditTrail audit) {
        this.audit = audit;
    }

    /**
     * Before the view leaves; nothing to remember where no number is to be seen.
     *
     * @param masked the same view with its numbers hidden
     */
    public <V> void remember(String kind, UUID id, V view, V masked) {
        if (!view.equals(masked)) {
            QuarkusTransaction.requiringNew()
                    .run(() -> audit.record(kind + ".numbers-shown", kind, id.toString(), null, null));
        }
    }
}
