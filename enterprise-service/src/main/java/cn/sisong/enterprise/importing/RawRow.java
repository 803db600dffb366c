package cn.sisong.enterprise.importing;

import java.util.List;

/**
 * A row as it stands in the file.
 *
 * @param number as a spreadsheet counts: the header is row 1
 */
public record RawRow(long number, List<String> cells) {

    boolean isBlank() {
        return cells.stream().allMatch(cell -> cell == null || cell.isBlank());
    }
}
