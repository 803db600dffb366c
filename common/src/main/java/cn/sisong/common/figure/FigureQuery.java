package cn.sisong.common.figure;

import cn.sisong.common.time.Days;

import java.time.Instant;
import java.time.LocalDate;

/**
 * For which period, as known when, within which area. Flows count what happened from {@code from} to {@code to}; stocks
 * are taken at the end of {@code to}; both from rows recorded before {@link #knownBefore()} only.
 *
 * @param asOf the day of knowledge
 * @param area the area code asked for, null if none was
 * @param areaPath prefix of the areas that count; null matches nothing
 * @param provisional the day of knowledge is not over
 */
public record FigureQuery(
        LocalDate from, LocalDate to, LocalDate asOf, String area, String areaPath, boolean provisional) {

    public Instant knownBefore() {
        return Days.endOf(asOf);
    }

    /** The argument of a {@code like} test. */
    public String areaPattern() {
        return areaPath == null ? "-" : areaPath + "%";
    }

    String parameters() {
        return "?from=" + from + "&to=" + to + "&asOf=" + asOf + (area == null ? "" : "&area=" + area);
    }
}
