package cn.sisong.enterprise.ledger;

import cn.sisong.enterprise.issue.Category;
import cn.sisong.enterprise.issue.Resolution;
import cn.sisong.enterprise.ledger.LedgerWords.Satisfaction;
import cn.sisong.enterprise.visit.VisitMode;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LedgerWordsTest {

    @ParameterizedTest
    @CsvSource({"上门走访,ON_SITE", "实地,ON_SITE", "电话,PHONE", "微信,ONLINE", "骑马,"})
    void knows_how_a_firm_was_met(String word, VisitMode mode) {
        assertThat(LedgerWords.mode(word).orElse(null)).isEqualTo(mode);
    }

    @ParameterizedTest
    @CsvSource({"融资,FINANCE", "融资类,FINANCE", "融资问题,FINANCE", "finance,FINANCE", "环评/环境容量/能耗,ENVIRONMENT", "风水,", "类,"})
    void knows_categories_by_label_code_and_custom(String word, Category category) {
        assertThat(LedgerWords.category(word).orElse(null)).isEqualTo(category);
    }

    @ParameterizedTest
    @EnumSource(Resolution.class)
    void understands_the_result_that_it_writes(Resolution resolution) {
        assertThat(LedgerWords.result(LedgerWords.word(resolution))).contains(resolution);
        assertThat(LedgerWords.isOpen(LedgerWords.word(resolution))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"已办结", "办结", "完成", "是"})
    void does_not_take_the_end_for_a_solution(String word) {
        assertThat(LedgerWords.result(word)).isEmpty();
        assertThat(LedgerWords.isEnded(word)).isTrue();
    }

    @ParameterizedTest
    @EnumSource(Satisfaction.class)
    void understands_the_rating_that_it_writes(Satisfaction rating) {
        assertThat(LedgerWords.rating(LedgerWords.word(rating))).contains(rating);
    }

    @ParameterizedTest
    @EnumSource(Category.class)
    void understands_every_category_that_it_writes(Category category) {
        assertThat(LedgerWords.category(category.label())).contains(category);
    }
}
