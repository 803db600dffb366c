package cn.sisong.enterprise.suggestion;

import cn.sisong.enterprise.issue.Category;
import cn.sisong.enterprise.issue.IssueViews.Named;
import cn.sisong.enterprise.suggestion.Ranking.History;
import cn.sisong.enterprise.suggestion.Suggestion.Kind;
import cn.sisong.enterprise.suggestion.Suggestion.Reason;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Set;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RankingTest {
    private static final Named JXJ = new Named("jxj", "经信局");
    private static final Named RSJ = new Named("rsj", "人社局");

    @Test
    void puts_the_word_of_the_returning_unit_before_duty_and_duty_before_history() {
        var found = new Ranking(Category.LABOUR)
                .proposed(RSJ)
                .duty(JXJ, "三定方案")
                .histories(List.of(new History("zjj", "住建局", 40, 12)))
                .without(Set.of());
        assertThat(found).extracting(one -> one.department().id()).containsExactly("rsj", "jxj", "zjj");
    }

    @Test
    void names_the_sample_in_the_reason() {
        var found = new Ranking(Category.LABOUR)
                .histories(List.of(new History("jxj", "经信局", 12, 11)))
                .without(Set.of());
        assertThat(found.get(0).reasons()).containsExactly(new Reason(Kind.HISTORY, "近一年同类诉求 12 件由经信局办理,11 件按期"));
        assertThat(found.get(0).handled()).isEqualTo(12);
    }

    @Test
    void gives_one_department_one_line_with_all_its_reasons() {
        var found = new Ranking(Category.LABOUR)
                .duty(JXJ, "")
                .histories(List.of(new History("jxj", "经信局", 3, 3)))
                .without(Set.of());
        assertThat(found).hasSize(1);
        assertThat(found.get(0).reasons()).extracting(Reason::kind).containsExactly(Kind.DUTY, Kind.HISTORY);
        assertThat(found.get(0).onTime()).isEqualTo(3);
    }

    @Test
    void leaves_out_who_handed_the_issue_back() {
        assertThat(new Ranking(Category.LABOUR).duty(JXJ, "").proposed(RSJ).without(Set.of("jxj")))
                .extracting(one -> one.department().id())
                .containsExactly("rsj");
    }

    @Test
    void proposes_nothing_when_nothing_is_known() {
        assertThat(new Ranking(Category.OTHER)
                        .proposed(null)
                        .duty(null, "")
                        .histories(List.of())
                        .without(Set.of()))
                .isEmpty();
    }
}
