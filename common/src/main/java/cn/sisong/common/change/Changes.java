package cn.sisong.common.change;

import cn.sisong.common.audit.AuditTrail;
import cn.sisong.common.time.Ids;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import java.time.Clock;

/** Takes the record of a write: one outbox event and one audit entry, in the caller's transaction. */
@ApplicationScoped
public class Changes {
    private final EntityManager entities;
    private final AuditTrail audit;
    private final ObjectMapper json;
    private final Clock clock;

    Changes(EntityManager entities, AuditTrail audit, ObjectMapper json, Clock clock) {
        this.entities = entities;
        this.audit = audit;
        this.json = json;
        this.clock = clock;
    }

    public void record(Change change) {
        entities.createNativeQuery("""
                        insert into event (id, type, subject_type, subject_id, aggregate_version, occurred_at, data)
                        values (:id, :type, :subjectType, :subjectId, :version, :at, cast(:data as jsonb))
                        """)
                .setParameter("id", Ids.next())
                .setParameter("type", change.type())
                .setParameter("subjectType", change.subjectType())
                .setParameter("subjectId", change.subjectId())
                .setParameter("version", change.version())
                .setParameter("at", clock.instant())
                .setParameter("data", write(change.after()))
                .executeUpdate();
        audit.record(
                change.type(), change.subjectType(), change.subjectId().toString(), change.before(), change.after());
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException fault) {
            throw new IllegalArgumentException("a change that cannot be written as JSON", fault);
        }
    }
}
