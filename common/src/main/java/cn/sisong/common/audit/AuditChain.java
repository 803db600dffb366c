package cn.sisong.common.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import org.hibernate.Session;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/**
 * 64 independent hash chains; a transaction extends one of them. One chain would make every commit wait for every
 * other; the hash of an entry is SHA-256 over the previous hash and the entry's stored text.
 */
@ApplicationScoped
class AuditChain {
    static final int SHARDS = 64;

    private final Session entities;
    private final Clock clock;

    AuditChain(Session entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    void append(List<AuditEntry> entries) {
        entities.flush();
        var shard = ThreadLocalRandom.current().nextInt(SHARDS);
        var head = entities.createNativeQuery(
                        "select seq, hash from audit_head where shard = :shard for update", Tuple.class)
                .setParameter("shard", shard)
                .getSingleResult();
        var seq = head.get(0, Long.class);
        var hash = head.get(1, byte[].class);
        for (var entry : entries) {
            var previous = hash;
            hash = next(previous, entry.content());
            seq++;
            insert(shard, seq, entry, previous, hash);
        }
        entities.createNativeMutationQuery("update audit_head set seq = :seq, hash = :hash where shard = :shard")
                .setParameter("seq", seq)
                .setParameter("hash", hash)
                .setParameter("shard", shard)
                .executeUpdate();
    }

    private void insert(int shard, long seq, AuditEntry entry, byte[] previous, byte[] hash) {
        entities.createNativeMutationQuery("""
                        insert into audit_entry (shard, seq, recorded_at, actor, action, subject_type, subject,
                            content, previous, hash)
                        values (:shard, :seq, :at, :actor, :action, :subjectType, :subject,
                            :content, :previous, :hash)
                        """)
                .setParameter("shard", shard)
                .setParameter("seq", seq)
                .setParameter("at", clock.instant())
                .setParameter("actor", entry.actor())
                .setParameter("action", entry.action())
                .setParameter("subjectType", entry.subjectType())
                .setParameter("subject", entry.subject())
                .setParameter("content", entry.content())
                .setParameter("previous", previous)
                .setParameter("hash", hash)
                .executeUpdate();
    }

    static byte[] next(byte[] previous, String content) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(previous);
            return digest.digest(content.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
