package cn.sisong.enterprise.importing;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A row after checking.
 *
 * @param code the credit code, as the file has it when it is faulty
 * @param entry null when there are faults, unless the code alone is in doubt: then a firm may be known by it
 */
public record CheckedRow(long number, String code, String name, List<Fault> faults, Entry entry) {

    /** What a sound row brings. */
    public sealed interface Entry permits FirmRow, Facts {}

    /**
     * A row of a ledger.
     *
     * @param json its fields as the merge reads them; equal for rows that say the same
     */
    public record Facts(String json) implements Entry {}

    boolean isFaulty() {
        return !faults.isEmpty();
    }

    Reason reason() {
        return faults.get(0).reason();
    }

    /** All that is wrong with the row, so that it needs to be corrected only once. */
    String detail() {
        return faults.stream().map(Fault::detail).collect(Collectors.joining(";"));
    }
}
