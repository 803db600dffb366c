package cn.sisong.common.audit;

import cn.sisong.common.time.BusinessClock;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/**
 * 64 independent hash chains; a transaction extends one of them. One chain would make every commit wait for every
 * other; the hash of an entry is SHA-256 over the previous hash and the entry's stored text. Plain JDBC on the
 * transaction's own connection: the persistence context has given its connection back by the time this runs.
 */
@ApplicationScoped
class AuditChain {
    static final int SHARDS = 64;

    private final AgroalDataSource database;
    private final Clock clock;

    AuditChain(AgroalDataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    void append(List<AuditEntry> entries) {
        var shard = ThreadLocalRandom.current().nextInt(SHARDS);
        try (var connection = database.getConnection()) {
            var head = lock(connection, shard);
            var last = insert(connection, shard, head, entries);
            move(connection, shard, last);
        } catch (SQLException fault) {
            throw new IllegalStateException("the audit entry could not be kept", fault);
        }
    }

    /** The end of a chain. */
    private record Head(long seq, byte[] hash) {}

    private static Head lock(Connection connection, int shard) throws SQLException {
        try (var select = connection.prepareStatement("select seq, hash from audit_head where shard = ? for update")) {
            select.setInt(1, shard);
            try (var row = select.executeQuery()) {
                row.next();
                return new Head(row.getLong(1), row.getBytes(2));
            }
        }
    }

    private Head insert(Connection connection, int shard, Head head, List<AuditEntry> entries) throws SQLException {
        var now = OffsetDateTime.ofInstant(clock.instant(), BusinessClock.ZONE);
        var last = head;
        try (var insert = connection.prepareStatement("""
                insert into audit_entry (shard, seq, recorded_at, actor, action, subject_type, subject,
                    content, previous, hash)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)) {
            for (var entry : entries) {
                var next = new Head(last.seq() + 1, next(last.hash(), entry.content()));
                insert.setInt(1, shard);
                insert.setLong(2, next.seq());
                insert.setObject(3, now);
                insert.setString(4, entry.actor());
                insert.setString(5, entry.action());
                insert.setString(6, entry.subjectType());
                insert.setString(7, entry.subject());
                insert.setString(8, entry.content());
                insert.setBytes(9, last.hash());
                insert.setBytes(10, next.hash());
                insert.addBatch();
                last = next;
            }
            insert.executeBatch();
        }
        return last;
    }

    private static void move(Connection connection, int shard, Head head) throws SQLException {
        try (var update = connection.prepareStatement("update audit_head set seq = ?, hash = ? where shard = ?")) {
            update.setLong(1, head.seq());
            update.setBytes(2, head.hash());
            update.setInt(3, shard);
            update.executeUpdate();
        }
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
