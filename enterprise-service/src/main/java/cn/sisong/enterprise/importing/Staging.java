package cn.sisong.enterprise.importing;

import cn.sisong.common.time.Ids;
import cn.sisong.enterprise.firm.SearchKeys;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HexFormat;

/** The checked rows on their way into a table of this transaction alone, by COPY. */
final class Staging implements AutoCloseable {
    private static final String TABLE = """
            create temp table import_row (
                row_no bigint, reason text, detail text, credit_code text, name text, content text,
                id uuid, history_id uuid, initials text, grams varchar[], area_code text, area_path text,
                address text, type text, registered_on date, capital_text text, capital_yuan numeric(18, 2),
                business_scope text, industry_code text, industry_section text
            ) on commit drop
            """;
    private static final int BUFFER = 64 * 1024;

    private final Connection connection;
    private final CopyIn copy;
    private final CopyText row = new CopyText();
    private final StringBuilder pending = new StringBuilder(BUFFER + 4096);
    private final MessageDigest digest;
    private long quarantined;

    Staging(Connection connection) throws SQLException {
        this.connection = connection;
        this.digest = sha256();
        execute(TABLE);
        copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn("copy import_row from stdin");
    }

    void add(CheckedRow checked) throws SQLException {
        row.add(checked.number());
        if (checked.isFaulty()) {
            quarantined++;
            row.add(checked.reason().name())
                    .add(checked.detail())
                    .add(checked.code())
                    .add(checked.name());
            for (int rest = 0; rest < 15; rest++) {
                row.add((Object) null);
            }
        } else {
            row.add((Object) null).add((Object) null);
            add(checked.firm());
        }
        pending.append(row.take());
        if (pending.length() >= BUFFER) {
            flush();
        }
    }

    private void add(FirmRow firm) {
        var area = firm.area();
        var industry = firm.industryCode();
        row.add(firm.creditCode())
                .add(firm.name())
                .add(hash(firm.content()))
                .add(Ids.next())
                .add(Ids.next())
                .add(SearchKeys.initials(firm.name()))
                .add(SearchKeys.grams(firm.name()))
                .add(area == null ? null : area.code())
                .add(area == null ? null : area.path())
                .add(firm.address())
                .add(firm.type())
                .add(firm.registeredOn())
                .add(firm.capitalText())
                .add(firm.capitalYuan())
                .add(firm.businessScope())
                .add(industry)
                .add(industry == null ? null : industry.substring(0, 1));
    }

    /** Ends the COPY; the rows can be queried. Answers how many of them are faulty. */
    long finish() throws SQLException {
        flush();
        copy.endCopy();
        // temporary tables are not analysed by themselves; what the merge joins on is enough, bigrams would take
        // seconds
        execute("analyze import_row (row_no, credit_code, reason)");
        return quarantined;
    }

    private void flush() throws SQLException {
        var bytes = pending.toString().getBytes(StandardCharsets.UTF_8);
        copy.writeToCopy(bytes, 0, bytes.length);
        pending.setLength(0);
    }

    private void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
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

    /** A COPY that was not finished would keep the connection from rolling back. */
    @Override
    public void close() throws SQLException {
        try {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        } finally {
            connection.close();
        }
    }
}
