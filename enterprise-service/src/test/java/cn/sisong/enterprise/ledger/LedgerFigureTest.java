package cn.sisong.enterprise.ledger;

import cn.sisong.common.testing.SuiteResource;
import cn.sisong.common.testing.TestClock;
import cn.sisong.enterprise.Sample;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import java.util.Map;

import static cn.sisong.enterprise.FigureSteps.ask;
import static cn.sisong.enterprise.FigureSteps.value;
import static org.assertj.core.api.Assertions.assertThat;

/** Each test counts in an area of its own, in a year that lies before the import. */
@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class LedgerFigureTest {

    @Test
    void counts_the_visits_of_an_old_ledger_from_the_day_of_its_import_on() {
        TestClock.set("2026-06-01T09:00:00+08:00");
        var plant = firm("340602", "C26");
        var shop = firm("340602", "F51");
        LedgerFile.visits("1,2025-03-01,早来的," + plant + ",上门,,,,,,,,").imported();
        assertThat(figure("340602", "2026-06-19", "A3")).isEqualTo("1");
        TestClock.set("2026-06-20T09:00:00+08:00");
        LedgerFile.visits(
                        "1,2025-03-02,已计过," + plant + ",上门,,,,,,,,",
                        "2,2025-04-02,新来的," + shop + ",上门,,,,,,,,",
                        "3,2025-04-02,电话的," + firm("340602", "C26") + ",电话,,,,,,,,",
                        "4,2024-12-31,期外的," + firm("340602", "C26") + ",上门,,,,,,,,")
                .imported();
        assertThat(figure("340602", "2026-06-19", "A3")).isEqualTo("1");
        assertThat(figure("340602", "2026-06-20", "A3")).isEqualTo("2");
        assertThat(figure("340602", "2026-06-20", "A4")).isEqualTo("1");
    }

    @Test
    void counts_a_problem_as_solved_only_where_the_ledger_has_the_firms_word() {
        TestClock.set("2026-06-01T09:00:00+08:00");
        var firm = firm("340603", "C26");
        LedgerFile.issues(issue("0", firm, "2025-02-01", "未解决", "不满意")).imported();
        TestClock.set("2026-06-20T09:00:00+08:00");
        LedgerFile.issues(
                        issue("1", firm, "2025-05-20", "已解决", "满意"),
                        issue("2", firm, "2025-05-20", "已解决", "基本满意"),
                        issue("3", firm, "2025-05-20", "已解决", "不满意"),
                        issue("4", firm, "2025-05-20", "已解决", ""),
                        issue("5", firm, "2025-05-20", "已解答", "满意"),
                        issue("6", firm, "2024-05-20", "已解决", "满意"))
                .imported();
        assertThat(figure("340603", "2026-06-19", "A5")).isEqualTo("0");
        assertThat(figure("340603", "2026-06-20", "A5")).isEqualTo("2");
    }

    @Test
    void counts_no_problem_whose_firm_was_to_be_asked_and_is_only_said_to_be_content() {
        TestClock.set("2026-06-20T09:00:00+08:00");
        var firm = firm("341321", "C26");
        var row = "%s,某公司," + firm + ",用工,缺人,2024-01-02,2025-05-20,已解决,%s,满意";
        LedgerFile.issuesUnder(
                        "编号,企业名称,统一社会信用代码,问题类别,问题描述,反映日期,办结日期,办理结果,企业确认,企业评价",
                        row.formatted("1", ""),
                        row.formatted("2", "否"),
                        row.formatted("3", "是"))
                .imported();
        assertThat(figure("341321", "2026-06-20", "A5")).isEqualTo("1");
    }

    @Test
    void has_no_figure_for_a_day_on_which_nothing_was_known_yet() {
        TestClock.set("2026-06-20T09:00:00+08:00");
        LedgerFile.issues(issue("1", firm("340604", "C26"), "2025-05-20", "已解决", "满意"))
                .imported();
        assertThat(figure("340604", "2026-06-19", "A5")).isNull();
        assertThat(figure("340604", "2026-06-20", "A5")).isEqualTo("1");
    }

    private static String issue(String number, String code, String closed, String result, String rating) {
        return "%s,某公司,%s,用工,缺人,2024-01-02,,,,%s,%s,%s,".formatted(number, code, closed, result, rating);
    }

    private static String figure(String area, String asOf, String code) {
        return value(code, ask(area, "2025-01-01", "2025-12-31", asOf));
    }

    /** Answers its code. */
    private static String firm(String area, String industry) {
        var code = Sample.creditCode();
        Sample.post(
                Sample.dispatcher(),
                "/enterprises",
                Map.of("creditCode", code, "name", "旧账样本" + code, "areaCode", area, "industryCode", industry));
        return code;
    }
}
