package cn.sisong.enterprise.taskforce;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SpanTest {
    private static final Span MARCH_ON = span(3, 1, 0, 0);

    @Test
    void is_free_where_nobody_else_is() {
        assertThat(MARCH_ON.without(List.of())).containsExactly(MARCH_ON);
        assertThat(MARCH_ON.without(List.of(span(1, 1, 2, 28)))).containsExactly(MARCH_ON);
    }

    @Test
    void goes_on_after_each_of_the_others_has_ended() {
        assertThat(MARCH_ON.without(List.of(span(9, 1, 9, 30), span(6, 1, 6, 30))))
                .containsExactly(span(3, 1, 5, 31), span(7, 1, 8, 31), span(10, 1, 0, 0));
    }

    @Test
    void ends_for_good_where_another_never_ends() {
        assertThat(MARCH_ON.without(List.of(span(4, 1, 0, 0), span(2, 1, 3, 10))))
                .containsExactly(span(3, 11, 3, 31));
        assertThat(MARCH_ON.without(List.of(span(1, 1, 0, 0)))).isEmpty();
    }

    @Test
    void is_not_longer_than_itself() {
        var spring = span(3, 1, 5, 31);
        assertThat(spring.without(List.of(span(4, 1, 4, 30)))).containsExactly(span(3, 1, 3, 31), span(5, 1, 5, 31));
        assertThat(spring.without(List.of(span(4, 1, 6, 30)))).containsExactly(span(3, 1, 3, 31));
        assertThat(spring.without(List.of(span(6, 1, 6, 30)))).containsExactly(spring);
        assertThat(spring.without(List.of(spring))).isEmpty();
    }

    @Test
    void takes_overlapping_ones_together() {
        assertThat(MARCH_ON.without(List.of(span(3, 1, 6, 30), span(4, 1, 4, 30))))
                .containsExactly(span(7, 1, 0, 0));
    }

    /** Of 2026; month 0 for an open end. */
    private static Span span(int month, int day, int toMonth, int toDay) {
        return new Span(LocalDate.of(2026, month, day), toMonth == 0 ? null : LocalDate.of(2026, toMonth, toDay));
    }
}
