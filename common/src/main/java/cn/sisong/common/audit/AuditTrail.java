package cn.sisong.common.audit;

import cn.sisong.common.identity.Caller;
import cn.sisong.common.web.RequestTrace;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.ContextNotActiveException;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/**
 * Who did what, kept with the deed itself. Entries are gathered during the transaction and chained as its last
 * statements, so that the chain's head is locked as briefly as possible.
 */
@ApplicationScoped
public class AuditTrail {
    private static final String PENDING = AuditTrail.class.getName();
    private static final String SYSTEM = "system";

    private final TransactionSynchronizationRegistry transaction;
    private final AuditChain chain;
    private final Caller caller;
    private final RequestTrace trace;
    private final ObjectMapper json;
    private final Clock clock;

    AuditTrail(
            TransactionSynchronizationRegistry transaction,
            AuditChain chain,
            Caller caller,
            RequestTrace trace,
            ObjectMapper json,
            Clock clock) {
        this.transaction = transaction;
        this.chain = chain;
        this.caller = caller;
        this.trace = trace;
        this.json = json;
        this.clock = clock;
    }

    /** Must be called inside a transaction; {@code before} and {@code after} may be null and are kept as JSON. */
    public void record(String action, String subjectType, String subject, Object before, Object after) {
        var entry = new LinkedHashMap<String, Object>();
        entry.put("at", clock.instant().truncatedTo(ChronoUnit.MICROS).toString());
        putCaller(entry);
        entry.put("action", action);
        entry.put("subjectType", subjectType);
        entry.put("subject", subject);
        entry.put("before", before);
        entry.put("after", after);
        try {
            pending().add(new AuditEntry(action, subjectType, subject, (String) entry.get("actor"), write(entry)));
        } catch (JsonProcessingException fault) {
            throw new IllegalArgumentException("an audit entry that cannot be written as JSON", fault);
        }
    }

    private String write(Object value) throws JsonProcessingException {
        return json.writeValueAsString(value);
    }

    private void putCaller(LinkedHashMap<String, Object> entry) {
        var ours = isJobOfOurs();
        entry.put("actor", ours ? SYSTEM : caller.subject());
        entry.put("actorName", ours ? SYSTEM : caller.name());
        entry.put("client", ours ? "" : caller.client());
        entry.put("requestId", ours ? "" : trace.requestId());
    }

    /** A job runs without a request: there is no request scope, or the scheduler's own, which no filter has filled. */
    private boolean isJobOfOurs() {
        try {
            return trace.requestId().isEmpty();
        } catch (ContextNotActiveException noRequest) {
            return true;
        }
    }

    @SuppressWarnings("unchecked")
    private List<AuditEntry> pending() {
        var entries = (List<AuditEntry>) transaction.getResource(PENDING);
        if (entries == null) {
            entries = new ArrayList<>();
            transaction.putResource(PENDING, entries);
            transaction.registerInterposedSynchronization(new AtEnd(entries));
        }
        return entries;
    }

    private final class AtEnd implements Synchronization {
        private final List<AuditEntry> entries;

        AtEnd(List<AuditEntry> entries) {
            this.entries = entries;
        }

        @Override
        public void beforeCompletion() {
            chain.append(entries);
        }

        @Override
        public void afterCompletion(int status) {
            // nothing is held outside the transaction
        }
    }
}
