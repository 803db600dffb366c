package cn.sisong.enterprise.importing;

import cn.sisong.common.time.Ids;
import cn.sisong.enterprise.firm.SearchKeys;
import io.agroal.api.AgroalDataSource;
import org.postgresql.PGConnection;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.UUID;

/** A chunk of checked rows on its way into the table where rows wait for the merge, by COPY. */
final class Staging {
    private static final String COPY = """
            copy import_row (job_id, row_no, cells, reason, detail, credit_code, name, content, id, facts, history_id,
                initials, grams, area_code, area_path, address, type, registered_on, capital_text, capital_yuan,
                business_scope, industry_code, industry_section) from stdin\
            """;
    /** Characters after which a chunk is full even when its rows are few. */
    private static final int LARGEST = 4 * 1024 * 1024;

    private static final int COLUMNS = 23;

    private final UUID job;
    private final int most;
    private final MessageDigest digest = sha256();
    private final CopyText row = new CopyText();
    private final StringBuilder pending = new StringBuilder();
    private int rows;
    private int columns;
    private long lastRow;

    /** @param most rows of a chunk */
    Staging(UUID job, int most) {
        this.job = job;
        this.most = most;
    }

    void add(RawRow raw, CheckedRow checked) {
        columns = 0;
        put(job, checked.number());
        put(Cells.kept(raw.cells()));
        put(checked.isFaulty() ? checked.reason().name() : null, checked.isFaulty() ? checked.detail() : null);
        put(checked.code(), checked.name());
        if (checked.entry() instanceof FirmRow firm) {
            put(hash(firm.content()), Ids.next(), null);
            put(firm);
        } else if (checked.entry() instanceof CheckedRow.Facts facts) {
            put(hash(checked.code() + '\n' + checked.name() + '\n' + facts.json()), Ids.next(), facts.json());
        }
        while (columns < COLUMNS) {
            put((Object) null);
        }
        pending.append(row.take());
        rows++;
        lastRow = checked.number();
    }

    private void put(FirmRow firm) {
        var area = firm.area();
        var industry = firm.industryCode();
        put(Ids.next(), SearchKeys.initials(firm.name()));
        put(SearchKeys.grams(firm.name()));
        put(area == null ? null : area.code(), area == null ? null : area.path(), firm.address(), firm.type());
        put(firm.registeredOn(), firm.capitalText(), firm.capitalYuan(), firm.businessScope());
        put(industry, industry == null ? null : industry.substring(0, 1));
    }

    private void put(String[] values) {
        row.add(values);
        columns++;
    }

    private void put(Object... values) {
        for (var value : values) {
            row.add(value);
            columns++;
        }
    }

    boolean isFull() {
        return rows >= most || pending.length() >= LARGEST;
    }

    boolean isEmpty() {
        return rows == 0;
    }

    int rows() {
        return rows;
    }

    long lastRow() {
        return lastRow;
    }

    /** Writes the chunk in the caller's transaction. */
    void copy(AgroalDataSource database) {
        try (var connection = database.getConnection()) {
            var api = connection.unwrap(PGConnection.class).getCopyAPI();
            api.copyIn(COPY, new StringReader(pending.toString()));
        } catch (SQLException | IOException failed) {
            throw new IllegalStateException("a chunk of import " + job + " could not be staged", failed);
        }
    }

    /** Ready for the next chunk. */
    void clear() {
        pending.setLength(0);
        rows = 0;
    }

    private String hash(String content) {
        return HexFormat.of().formatHex(digest.digest(content.getBytes(StandardCharsets.UTF_8)), 0, 16);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
