package cn.sisong.common.page;

import cn.sisong.common.problem.Refusal;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CursorTest {

    @Test
    void comes_back_as_the_key_that_it_was_made_of() {
        var cursor = Cursor.encode("/orders{state=[OPEN]}", List.of("2026-09-18T01:00:00Z", "id-1"));
        assertThat(Cursor.decode(cursor, "/orders{state=[OPEN]}")).containsExactly("2026-09-18T01:00:00Z", "id-1");
    }

    @Test
    void is_refused_with_other_filters() {
        var cursor = Cursor.encode("/orders{state=[OPEN]}", List.of("1"));
        assertThatThrownBy(() -> Cursor.decode(cursor, "/orders{}"))
                .isInstanceOfSatisfying(Refusal.class, r -> assertThat(r.code()).isEqualTo("malformed-cursor"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"%%%", "abc", "AAAA"})
    void is_refused_when_it_is_not_one_of_ours(String cursor) {
        assertThatThrownBy(() -> Cursor.decode(cursor, "/orders{}")).isInstanceOf(Refusal.class);
    }

    @Test
    void is_refused_with_a_character_that_the_database_does_not_keep() {
        var cursor = Cursor.encode("/people{}", List.of("a\u0000b", "id-1"));
        assertThatThrownBy(() -> Cursor.decode(cursor, "/people{}")).isInstanceOf(Refusal.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"+999999999-12-31T00:00:00Z", "-0005-01-01T00:00:00Z", "yesterday"})
    void is_refused_with_an_instant_that_no_row_has(String altered) {
        var key = SortKey.<Instant>instant("at", at -> at);
        assertThatThrownBy(() -> key.read(altered)).isInstanceOf(Refusal.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"+999999999-12-31", "-0001-01-01", "2026-02-30"})
    void is_refused_with_a_day_that_no_row_has(String altered) {
        var key = SortKey.<LocalDate>date("on", on -> on);
        assertThatThrownBy(() -> key.read(altered)).isInstanceOf(Refusal.class);
    }
}
