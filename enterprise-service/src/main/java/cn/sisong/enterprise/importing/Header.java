package cn.sisong.enterprise.importing;

import cn.sisong.common.problem.ErrorCode;
import cn.sisong.common.problem.Refusal;
import cn.sisong.common.problem.Text;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Which column stands where; columns that nobody knows are ignored. */
public final class Header {
    private final Map<Heading, Integer> places = new HashMap<>();
    private final int width;

    private Header(List<String> cells, List<? extends Heading> columns) {
        var headings = cells.stream().map(Header::fold).toList();
        width = headings.size();
        for (var column : columns) {
            column.headings().stream()
                    .mapToInt(headings::indexOf)
                    .filter(place -> place >= 0)
                    .findFirst()
                    .ifPresent(place -> places.put(column, place));
        }
    }

    /** Refuses a file that lacks a column without which nothing can be taken over. */
    public static Header of(RawRow first, List<? extends Heading> columns) {
        var header = new Header(first == null ? List.of() : first.cells(), columns);
        var missing = columns.stream()
                .filter(column -> column.isRequired() && !header.has(column))
                .map(Heading::heading)
                .toList();
        if (!missing.isEmpty()) {
            throw refusal(missing);
        }
        return header;
    }

    public boolean has(Heading column) {
        return places.containsKey(column);
    }

    int width() {
        return width;
    }

    /** The cell as it stands in the file; null when the column or the cell is not there. */
    public String cell(RawRow row, Heading column) {
        var place = places.get(column);
        return place == null || place >= row.cells().size() ? null : row.cells().get(place);
    }

    static String fold(String heading) {
        return heading == null ? "" : heading.replaceAll("[\\s\\u3000\\ufeff*]|[(\\uff08].*[)\\uff09]", "");
    }

    private static Refusal refusal(List<String> missing) {
        var names = missing.stream().map(name -> "“" + name + "”").collect(Collectors.joining("、"));
        var refusal = new Refusal(
                        ErrorCode.RULE_VIOLATED,
                        Text.of(
                                "第一行应为表头,缺少列:" + names,
                                "The first row must be the header; missing columns: " + String.join(", ", missing)))
                .code("missing-columns")
                .with("missingColumns", missing);
        missing.forEach(name -> refusal.violation(
                name, "missing-column", Text.of("缺少列“" + name + "”", "Column " + name + " is missing")));
        return refusal;
    }
}
