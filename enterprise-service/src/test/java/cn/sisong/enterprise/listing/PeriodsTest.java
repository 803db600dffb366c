package cn.sisong.enterprise.listing;

import cn.sisong.enterprise.listing.ListViews.MembershipView;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PeriodsTest {
    private int recorded;

    @Test
    void run_from_joining_to_leaving_the_latest_first() {
        assertThat(periods(event("JOINED", 1), event("LEFT", 10), event("JOINED", 20)))
                .containsExactly("20-", "1-10");
    }

    @Test
    void stay_one_when_a_firm_is_listed_again_without_having_left() {
        assertThat(periods(event("JOINED", 1), event("JOINED", 5), event("LEFT", 10)))
                .containsExactly("1-10");
    }

    @Test
    void vanish_when_the_joining_is_taken_back_on_its_own_day() {
        assertThat(periods(event("JOINED", 3), event("LEFT", 3))).isEmpty();
    }

    @Test
    void go_on_when_the_leaving_is_taken_back_on_its_own_day() {
        assertThat(periods(event("JOINED", 1), event("LEFT", 10), event("JOINED", 10)))
                .containsExactly("1-");
    }

    @Test
    void do_not_depend_on_the_order_in_which_events_are_read() {
        var random = new Random(23);
        for (int round = 0; round < 200; round++) {
            var events = new ArrayList<ListEvent>();
            for (int i = 0; i < 8; i++) {
                events.add(event(random.nextBoolean() ? "JOINED" : "LEFT", 1 + random.nextInt(28)));
            }
            var expected = words(Periods.of("名录", events));
            Collections.shuffle(events, random);
            assertThat(words(Periods.of("名录", events))).isEqualTo(expected);
        }
    }

    @Test
    void cover_the_days_on_which_a_firm_is_on_the_list() {
        var random = new Random(29);
        for (int round = 0; round < 200; round++) {
            var events = new ArrayList<ListEvent>();
            for (int i = 0; i < 8; i++) {
                events.add(event(random.nextBoolean() ? "JOINED" : "LEFT", 1 + random.nextInt(28)));
            }
            Collections.shuffle(events, random);
            var periods = Periods.of("名录", events);
            for (int day = 1; day <= 31; day++) {
                var on = LocalDate.of(2026, 1, day);
                assertThat(Periods.isOn(events, on))
                        .isEqualTo(periods.stream()
                                .anyMatch(period -> !on.isBefore(period.from())
                                        && (period.until() == null || on.isBefore(period.until()))));
            }
        }
    }

    private List<String> periods(ListEvent... events) {
        return words(Periods.of("名录", Arrays.asList(events)));
    }

    private static List<String> words(List<MembershipView> periods) {
        return periods.stream()
                .map(period -> period.from().getDayOfMonth()
                        + "-"
                        + (period.until() == null ? "" : period.until().getDayOfMonth()))
                .toList();
    }

    private ListEvent event(String action, int day) {
        var event = new ListEvent("KEY", new UUID(0, 1), ListAction.valueOf(action), LocalDate.of(2026, 1, day), null);
        event.recordedAt = Instant.ofEpochSecond(recorded++);
        return event;
    }
}
