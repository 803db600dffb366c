package cn.sisong.enterprise.importing;

import cn.sisong.common.identity.DataScope;
import cn.sisong.enterprise.area.Area;
import cn.sisong.enterprise.area.Areas;
import cn.sisong.enterprise.industry.Industries;
import jakarta.enterprise.context.ApplicationScoped;
import org.dhatim.fastexcel.DataValidationErrorStyle;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;

/** The empty workbook for a list of firms: known headings, and drop-downs where there is a dictionary. */
@ApplicationScoped
class Template {
    private static final int LAST_ROW = 100_000;
    private static final List<Column> COLUMNS = List.of(
            Column.NAME,
            Column.CREDIT_CODE,
            Column.AREA,
            Column.ADDRESS,
            Column.INDUSTRY,
            Column.TYPE,
            Column.REGISTERED_ON,
            Column.CAPITAL,
            Column.BUSINESS_SCOPE);
    private static final List<String> TYPES =
            List.of("有限责任公司", "股份有限公司", "国有企业", "集体所有制企业", "个人独资企业", "合伙企业", "外商投资企业", "个体工商户", "农民专业合作社", "分支机构");
    private static final List<String> ADVICE = List.of(
            "1. 在“企业名单”表中填写,一行一家;带 * 的列必填,列的顺序可以调整,多余的列不影响导入。",
            "2. 统一社会信用代码为 18 位;按代码新增或更新,空单元格不清除已有内容。",
            "3. 地区、行业、企业类型可从下拉框选择,也可直接填写;行业填代码(如 C26),不能识别的行业留空处理。",
            "4. 注册日期形如 2019-03-05;注册资金形如 500万元。",
            "5. 不合格的行会被隔离并逐行说明原因,不影响其余各行;正式导入前可先试算。");

    private final Areas areas;
    private final Industries industries;

    Template(Areas areas, Industries industries) {
        this.areas = areas;
        this.industries = industries;
    }

    void write(DataScope scope, OutputStream out) throws IOException {
        var dictionaries = Map.of(
                Column.AREA,
                        areas.within(scope).stream().map(Area::name).distinct().toList(),
                Column.INDUSTRY, industries.choices(),
                Column.TYPE, TYPES);
        try (var workbook = new Workbook(out, "Sisong", "1.0")) {
            var list = workbook.newWorksheet("企业名单");
            var advice = workbook.newWorksheet("填写说明");
            var dictionary = workbook.newWorksheet("字典");
            for (int i = 0; i < ADVICE.size(); i++) {
                advice.value(i, 0, ADVICE.get(i));
            }
            advice.width(0, 100);
            for (int place = 0; place < COLUMNS.size(); place++) {
                var column = COLUMNS.get(place);
                list.value(0, place, column.heading() + (Column.REQUIRED.contains(column) ? "*" : ""));
                list.width(place, column == Column.BUSINESS_SCOPE || column == Column.ADDRESS ? 36 : 22);
                if (dictionaries.containsKey(column)) {
                    offer(list, dictionary, place, column, dictionaries.get(column));
                }
            }
            list.range(0, 0, 0, COLUMNS.size() - 1).style().bold().set();
            list.freezePane(0, 1);
        }
    }

    /** A value that is not offered is warned of, not refused: the import understands more than the list has. */
    private static void offer(Worksheet list, Worksheet dictionary, int place, Column column, List<String> values) {
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
