package cn.sisong.enterprise.importing;

import org.dhatim.fastexcel.DataValidationErrorStyle;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;

/** An empty workbook to fill in: known headings, drop-downs where there is a dictionary, and advice. */
public final class TemplateBook {
    private static final int LAST_ROW = 100_000;
    private static final int WIDTH = 22;

    private TemplateBook() {}

    public static void write(
            OutputStream out,
            String title,
            List<? extends Heading> columns,
            Map<Heading, List<String>> dictionaries,
            List<String> advice)
            throws IOException {
        try (var workbook = new Workbook(out, "Sisong", "1.0")) {
            var list = workbook.newWorksheet(title);
            var advices = workbook.newWorksheet("填写说明");
            var dictionary = workbook.newWorksheet("字典");
            for (int i = 0; i < advice.size(); i++) {
                advices.value(i, 0, advice.get(i));
            }
            advices.width(0, 100);
            for (int place = 0; place < columns.size(); place++) {
                var column = columns.get(place);
                list.value(0, place, column.heading() + (column.isRequired() ? "*" : ""));
                list.width(place, WIDTH);
                if (dictionaries.containsKey(column)) {
                    offer(list, dictionary, place, column, dictionaries.get(column));
                }
            }
            list.range(0, 0, 0, columns.size() - 1).style().bold().set();
            list.freezePane(0, 1);
        }
    }

    /** A value that is not offered is warned of, not refused: the import understands more than the list has. */
    private static void offer(Worksheet list, Worksheet dictionary, int place, Heading column, List<String> values) {
        dictionary.value(0, place, column.heading());
        for (int i = 0; i < values.size(); i++) {
            dictionary.value(i + 1, place, values.get(i));
        }
        if (!values.isEmpty()) {
            list.range(1, place, LAST_ROW, place)
                    .validateWithList(dictionary.range(1, place, values.size(), place))
                    .errorStyle(DataValidationErrorStyle.WARNING);
        }
    }
}
