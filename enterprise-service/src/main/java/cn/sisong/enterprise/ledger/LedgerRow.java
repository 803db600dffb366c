package cn.sisong.enterprise.ledger;

import cn.sisong.enterprise.firm.CreditCode;
import cn.sisong.enterprise.importing.Cells;
import cn.sisong.enterprise.importing.CheckedRow;
import cn.sisong.enterprise.importing.Fault;
import cn.sisong.enterprise.importing.Header;
import cn.sisong.enterprise.importing.Heading;
import cn.sisong.enterprise.importing.RawRow;
import cn.sisong.enterprise.importing.Reason;
import cn.sisong.enterprise.importing.RegistrationDate;
import cn.sisong.enterprise.importing.RowShape;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** A row of a ledger while it is checked: gathers what it says and all that is wrong with it. */
final class LedgerRow {
    private static final int MAX_NAME = 120;
    private static final int MAX_NUMBER = 60;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Header header;
    private final RawRow row;
    private final LocalDate today;
    private final List<Fault> faults = new ArrayList<>();
    private final Map<String, Object> facts = new LinkedHashMap<>();

    LedgerRow(Header header, RawRow row, boolean fixedWidth, LocalDate today) {
        this.header = header;
        this.row = row;
        this.today = today;
        RowShape.unreadable(row).ifPresent(faults::add);
        if (RowShape.isShifted(row, header, fixedWidth)) {
            faults.add(RowShape.shifted(row, header));
        }
    }

    void put(String field, Object value) {
        if (value != null) {
            facts.put(field, value);
        }
    }

    void fault(Reason reason) {
        faults.add(Fault.of(reason));
    }

    void fault(Reason reason, String what) {
        faults.add(Fault.of(reason, Cells.shown(what)));
    }

    String line(Heading column, int most) {
        return within(column, Cells.line(header.cell(row, column)), most);
    }

    /** A text that may have several lines. */
    String text(Heading column, int most) {
        return within(column, Cells.value(header.cell(row, column)), most);
    }

    private String within(Heading column, String text, int most) {
        if (text == null || text.length() <= most) {
            return text;
        }
        fault(Reason.FIELD_TOO_LONG, column.heading() + "最多 " + most + " 字");
        return null;
    }

    String number(Heading column) {
        return line(column, MAX_NUMBER);
    }

    /** Null for none, and for what is none, which is a fault. */
    LocalDate date(Heading column) {
        return date(column, today);
    }

    /** As {@link #date}, for what may lie ahead. */
    LocalDate comingDate(Heading column) {
        return date(column, LocalDate.MAX);
    }

    private LocalDate date(Heading column, LocalDate last) {
        var text = Cells.value(header.cell(row, column));
        var date = text == null ? Optional.<LocalDate>empty() : RegistrationDate.parse(text);
        if (text != null && date.filter(day -> !day.isAfter(last)).isEmpty()) {
            fault(Reason.DATE_WRONG, column.heading() + " " + text);
            return null;
        }
        return date.orElse(null);
    }

    LocalDate requiredDate(Heading column) {
        var before = faults.size();
        var date = date(column);
        if (date == null && faults.size() == before) {
            fault(Reason.DATE_MISSING, column.heading());
        }
        return date;
    }

    /** A word of a dictionary; null for none, and for an unknown one, which is a fault. */
    <T> T word(Heading column, Function<String, Optional<T>> dictionary, Reason unknown) {
        var text = Cells.line(header.cell(row, column));
        if (text == null) {
            return null;
        }
        var known = dictionary.apply(text);
        if (known.isEmpty()) {
            fault(unknown, text);
        }
        return known.orElse(null);
    }

    /** As {@link #word}, where there must be one. */
    <T> T requiredWord(Heading column, Function<String, Optional<T>> dictionary, Reason unknown) {
        if (isBlank(column)) {
            fault(unknown, "空");
        }
        return word(column, dictionary, unknown);
    }

    /** Whether the ledger has the column at all. */
    boolean has(Heading column) {
        return header.has(column);
    }

    boolean isBlank(Heading column) {
        return Cells.value(header.cell(row, column)) == null;
    }

    CheckedRow checked(Heading codeColumn, Heading nameColumn) {
        var raw = Cells.value(header.cell(row, codeColumn));
        var code = raw == null ? null : CreditCode.normalise(raw);
        // a wrong check digit may stand in a file that was opened for a reason; then the firm is found by it
        if (code != null && code.length() != 18) {
            fault(Reason.CODE_LENGTH, raw);
        }
        var name = Cells.line(header.cell(row, nameColumn));
        if (name == null) {
            fault(Reason.NAME_MISSING);
        } else if (name.length() > MAX_NAME) {
            fault(Reason.NAME_TOO_LONG);
        }
        if (!faults.isEmpty()) {
            return new CheckedRow(row.number(), Cells.shown(raw), Cells.shown(name), faults, null);
        }
        return new CheckedRow(row.number(), code, name, faults, new CheckedRow.Facts(json(facts)));
    }

    private static String json(Map<String, Object> facts) {
        try {
            return JSON.writeValueAsString(facts);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
