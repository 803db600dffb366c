package cn.sisong.enterprise.industry;

import java.util.Set;
import java.util.stream.Collectors;

/** The codes that the table has. */
public final class IndustryTable {
    private static final int DIVISION = 3;

    private final Set<String> codes;
    private final Set<String> divided;

    IndustryTable(Set<String> codes) {
        this.codes = codes;
        this.divided = codes.stream()
                .filter(code -> code.length() > DIVISION)
                .map(code -> code.substring(0, DIVISION))
                .collect(Collectors.toSet());
    }

    /** A code of the table; a finer one where the table ends at its division is believed. */
    public boolean isKnown(String code) {
        if (codes.contains(code) || code.length() <= DIVISION) {
            return codes.contains(code);
        }
        var division = code.substring(0, DIVISION);
        return codes.contains(division) && !divided.contains(division);
    }
}
