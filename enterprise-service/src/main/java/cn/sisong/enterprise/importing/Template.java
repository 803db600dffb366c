package cn.sisong.enterprise.importing;

import cn.sisong.common.identity.DataScope;
import cn.sisong.enterprise.area.Area;
import cn.sisong.enterprise.area.Areas;
import cn.sisong.enterprise.industry.Industries;
import jakarta.enterprise.context.ApplicationScoped;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;

/** The empty workbook for a list of firms: known headings, and drop-downs where there is a dictionary. */
@ApplicationScoped
class Template {
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
            "3. 地区、行业、企业类型可从下拉框选择,也可直接填写;行业填代码(如 C26),代码须在行业分类中,只写名称的留空处理。",
            "4. 注册日期形如 2019-03-05;注册资金形如 500万元。",
            "5. 不合格的行会被隔离并逐行说明原因,不影响其余各行;正式导入前可先试算。",
            "6. 一个 XLSX 文件最多 1,048,576 行、256 MB,更大的名单请另存为 CSV(不超过 512 MB)。");

    private final Areas areas;
    private final Industries industries;

    Template(Areas areas, Industries industries) {
        this.areas = areas;
        this.industries = industries;
    }

    void write(DataScope scope, OutputStream out) throws IOException {
        Map<Heading, List<String>> dictionaries = Map.of(
                Column.AREA,
                        areas.within(scope).stream().map(Area::name).distinct().toList(),
                Column.INDUSTRY, industries.choices(),
                Column.TYPE, TYPES);
        TemplateBook.write(out, "企业名单", COLUMNS, dictionaries, ADVICE);
    }
}
