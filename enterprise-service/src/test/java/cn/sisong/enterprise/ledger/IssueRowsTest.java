package cn.sisong.enterprise.ledger;

import cn.sisong.enterprise.importing.CheckedRow;
import cn.sisong.enterprise.importing.Fault;
import cn.sisong.enterprise.importing.Header;
import cn.sisong.enterprise.importing.RawRow;
import cn.sisong.enterprise.importing.Reason;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayNameGeneration(ReplaceUnderscores.class)
class IssueRowsTest {
    private static final String CONFIRMED = "\"actorKind\":\"FIRM\"";

    @ParameterizedTest
    @CsvSource({"满意,true", "基本满意,true", "不满意,false", "'',false"})
    void takes_the_rating_for_the_firms_word_where_no_column_asks_for_it(String rating, boolean isConfirmed) {
        assertThat(facts(checked("办理结果", "已解决", "企业评价", rating)).contains(CONFIRMED))
                .isEqualTo(isConfirmed);
    }

    @ParameterizedTest
    @CsvSource({"是,true", "已确认,true", "否,false", "'',false"})
    void takes_only_what_the_firm_was_asked_where_a_column_asks_for_it(String word, boolean isConfirmed) {
        assertThat(facts(checked("办理结果", "已解决", "企业评价", "满意", "企业确认", word)).contains(CONFIRMED))
                .isEqualTo(isConfirmed);
    }

    @Test
    void sets_a_confirmation_aside_that_it_does_not_understand() {
        assertThat(faults(checked("办理结果", "已解决", "企业确认", "已电话确认"))).containsExactly(Reason.CONFIRMATION_UNKNOWN);
    }

    @ParameterizedTest
    @CsvSource({"办理结果,已办结", "办结情况,办结", "办结情况,完成", "是否办结,是"})
    void does_not_take_what_has_ended_for_solved(String heading, String word) {
        assertThat(faults(checked(heading, word, "企业评价", "满意"))).containsExactly(Reason.RESULT_UNKNOWN);
        assertThat(faults(checked(heading, word, "企业评价", "满意", "企业确认", ""))).containsExactly(Reason.RESULT_UNKNOWN);
    }

    @ParameterizedTest
    @CsvSource({
        "是,,SOLVED",
        "√,否,SOLVED",
        "已解决,,SOLVED",
        "否,,UNSOLVED",
        "否,是,UNSOLVED",
        "未解决,,UNSOLVED",
        "已解答,,ANSWERED",
        "已解释,,EXPLAINED",
        ",是,SOLVED"
    })
    void learns_from_its_other_columns_whether_what_has_ended_is_solved(String solved, String word, String resolution) {
        assertThat(facts(checked("是否办结", "是", "是否解决", solved, "企业确认", word)))
                .contains("\"resolution\":\"" + resolution + "\"");
    }

    @ParameterizedTest
    @CsvSource({"是,SOLVED", "已解决,SOLVED", "未解决,UNSOLVED", "已解答,ANSWERED"})
    void reads_whether_it_is_solved_as_the_result_where_there_is_no_other(String solved, String resolution) {
        assertThat(facts(checked("是否解决", solved))).contains("\"resolution\":\"" + resolution + "\"");
    }

    @ParameterizedTest
    @CsvSource({"已解决,否", "未解决,是", "已解决,差不多"})
    void sets_a_row_aside_that_contradicts_itself(String result, String solved) {
        assertThat(faults(checked("办理结果", result, "是否解决", solved))).containsExactly(Reason.RESULT_UNKNOWN);
    }

    private static String facts(CheckedRow row) {
        assertThat(row.faults()).isEmpty();
        return ((CheckedRow.Facts) row.entry()).json();
    }

    private static List<Reason> faults(CheckedRow row) {
        return row.faults().stream().map(Fault::reason).toList();
    }

    /** A closed issue with these columns more. */
    private static CheckedRow checked(String... more) {
        var headings = new ArrayList<>(List.of("企业名称", "问题类别", "问题描述", "反映日期", "办结日期"));
        var cells = new ArrayList<>(List.of("某公司", "用工", "缺人", "2023-05-04", "2023-05-20"));
        for (int i = 0; i < more.length; i += 2) {
            headings.add(more[i]);
            cells.add(more[i + 1] == null ? "" : more[i + 1]);
        }
        var header = Header.of(new RawRow(1, headings), IssueColumn.READ);
        return new IssueRows(header, false, Map.of(), LocalDate.of(2026, 6, 1)).check(new RawRow(2, cells));
    }
}
