package cn.sisong.common.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.Session;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;

/** For creations by {@code PUT} with a client's own id: what was asked, and one at a time per id. */
@ApplicationScoped
public class BodyFingerprint {
    private final ObjectMapper canonical;
    private final Session session;

    BodyFingerprint(ObjectMapper mapper, Session session) {
        this.canonical = mapper.copy().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);
        this.session = session;
    }

    /** SHA-256 of the body as it was bound, in hex. */
    public String of(Object body) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(canonical.writeValueAsBytes(body));
            return HexFormat.of().formatHex(digest);
        } catch (JsonProcessingException | NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Two devices' (or one impatient device's) creations of the same id wait for each other until the transaction ends. */
    public void serialise(String kind, UUID id) {
        session.createNativeQuery(
                        "select cast(pg_advisory_xact_lock(hashtextextended(:lock, 1)) as text)", String.class)
                .setParameter("lock", kind + id)
                .getSingleResult();
    }
}
