package cn.sisong.enterprise.importing;

import cn.sisong.common.file.StoredFiles;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;

/** The stored file of a job, opened for reading row by row. */
@ApplicationScoped
class JobFile {
    /** As much as one statement brings. */
    private static final int CHUNK = 256 * 1024;

    private final StoredFiles files;
    private final EntityManager entities;

    JobFile(StoredFiles files, EntityManager entities) {
        this.files = files;
        this.entities = entities;
    }

    Rows open(ImportJob job) throws IOException {
        return job.format == FileFormat.CSV ? CsvRows.open(stream(job.fileId), size(job.fileId)) : workbook(job);
    }

    /** A ZIP archive is read from its end, so it has to lie in a file for as long as it is read. */
    private Rows workbook(ImportJob job) throws IOException {
        var file = Files.createTempFile("import-", ".xlsx");
        try (var content = stream(job.fileId)) {
            Files.copy(content, file, StandardCopyOption.REPLACE_EXISTING);
            return new TemporaryRows(XlsxRows.open(file, ZipGuard.check(file)), file);
        } catch (IOException | RuntimeException failed) {
            Files.delete(file);
            throw failed;
        }
    }

    private long size(UUID file) {
        return QuarkusTransaction.requiringNew()
                .call(() -> ((Number) entities.createNativeQuery("select size from stored_file where id = :id")
                                .setParameter("id", file)
                                .getSingleResult())
                        .longValue());
    }

    private InputStream stream(UUID file) {
        return new BufferedInputStream(new Detached(files.open(file)), CHUNK);
    }

    /** Reads on another connection than the import's own, which is busy with a COPY while rows are read. */
    private static final class Detached extends InputStream {
        private final InputStream chunks;

        Detached(InputStream chunks) {
            this.chunks = chunks;
        }

        @Override
        public int read() {
            return QuarkusTransaction.requiringNew().call(chunks::read);
        }

        @Override
        public int read(byte[] buffer, int offset, int length) {
            return QuarkusTransaction.requiringNew().call(() -> chunks.read(buffer, offset, length));
        }
    }

    private record TemporaryRows(Rows rows, Path file) implements Rows {
        @Override
        public RawRow next() throws IOException {
            return rows.next();
        }

        @Override
        public double progress() {
            return rows.progress();
        }

        @Override
        public boolean fixedWidth() {
            return rows.fixedWidth();
        }

        @Override
        public void close() throws IOException {
            try {
                rows.close();
            } finally {
                Files.deleteIfExists(file);
            }
        }
    }
}
