package cn.sisong.enterprise.importing;

import java.util.Optional;

/** What can be wrong with a row whatever its list is about. */
public final class RowShape {
    private RowShape() {}

    /** Characters that an encoding has destroyed. */
    public static Optional<Fault> unreadable(RawRow row) {
        var isBroken = row.cells().stream()
                .anyMatch(cell -> cell != null && (cell.indexOf('\ufffd') >= 0 || cell.indexOf('\0') >= 0));
        return isBroken ? Optional.of(Fault.of(Reason.TEXT_UNREADABLE)) : Optional.empty();
    }

    /** More cells than the header, or fewer where none are dropped. */
    public static boolean isShifted(RawRow row, Header header, boolean fixedWidth) {
        var width = row.cells().size();
        var isNarrow = fixedWidth && width < header.width();
        var isWide = width > header.width()
                && row.cells().subList(header.width(), width).stream().anyMatch(cell -> Cells.value(cell) != null);
        return isNarrow || isWide;
    }

    public static Fault shifted(RawRow row, Header header) {
        return Fault.of(Reason.COLUMNS_SHIFTED, row.cells().size() + " 列,表头 " + header.width() + " 列");
    }
}
