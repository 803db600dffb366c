package cn.sisong.common.file;

import cn.sisong.common.time.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.Session;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.UUID;

/** Writes and reads files as 256 KiB rows, so that neither side ever holds a whole file in memory. */
@ApplicationScoped
public class StoredFiles {
    private static final int CHUNK = 256 * 1024;

    private final Session entities;
    private final Clock clock;

    StoredFiles(Session entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /** Stores all that is left in the stream, in the caller's transaction. */
    public StoredFile store(InputStream content) throws IOException {
        var id = Ids.next();
        var digest = sha256();
        insertFile(id);
        long size = 0;
        int no = 0;
        for (var chunk = content.readNBytes(CHUNK); chunk.length > 0; chunk = content.readNBytes(CHUNK)) {
            digest.update(chunk);
            size += chunk.length;
            insertChunk(id, no++, chunk);
        }
        var hash = HexFormat.of().formatHex(digest.digest());
        entities.createNativeMutationQuery("update stored_file set size = :size, sha256 = :hash where id = :id")
                .setParameter("size", size)
                .setParameter("hash", hash)
                .setParameter("id", id)
                .executeUpdate();
        return new StoredFile(id, size, hash);
    }

    /** A stream over the chunks; each is read by a statement of its own, so no transaction has to stay open. */
    public InputStream open(UUID id) {
        return new ChunkStream(no -> chunk(id, no));
    }

    private byte[] chunk(UUID id, int no) {
        return entities.createNativeQuery(
                        "select data from stored_chunk where file_id = :id and no = :no", byte[].class)
                .setParameter("id", id)
                .setParameter("no", no)
                .getResultStream()
                .findFirst()
                .orElse(null);
    }

    private void insertFile(UUID id) {
        entities.createNativeMutationQuery(
                        "insert into stored_file (id, size, sha256, created_at) values (:id, 0, '', :now)")
                .setParameter("id", id)
                .setParameter("now", clock.instant())
                .executeUpdate();
    }

    private void insertChunk(UUID id, int no, byte[] data) {
        entities.createNativeMutationQuery("insert into stored_chunk (file_id, no, data) values (:id, :no, :data)")
                .setParameter("id", id)
                .setParameter("no", no)
                .setParameter("data", data)
                .executeUpdate();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
