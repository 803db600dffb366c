package cn.sisong.enterprise.visit;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayNameGeneration(ReplaceUnderscores.class)
class FieldMergeTest {
    private static final Instant NINE = Instant.parse("2026-03-02T01:00:00Z");

    /** An edit as a device made it; its version is given on arrival. */
    private record Typed(UUID id, Instant capturedAt, String device, long baseVersion, long version)
            implements FieldMerge.Edit {
        static Typed on(String device, int minute, long base) {
            return new Typed(UUID.randomUUID(), NINE.plusSeconds(60L * minute), device, base, -1);
        }

        Typed arrived(long at) {
            return new Typed(id, capturedAt, device, baseVersion, at);
        }
    }

    @Test
    void lets_the_value_captured_last_stand_whatever_the_order_of_arrival() {
        var phone = Typed.on("phone", 5, 0);
        var desk = Typed.on("desk", 9, 0);
        var tablet = Typed.on("tablet", 2, 0);
        for (var order : orders(List.of(phone, desk, tablet))) {
            assertThat(ids(order)).containsExactly(desk.id(), phone.id(), tablet.id());
        }
    }

    @Test
    void decides_between_equal_moments_by_the_device() {
        var a = Typed.on("device-a", 5, 0);
        var b = Typed.on("device-b", 5, 0);
        assertThat(ids(List.of(a, b))).isEqualTo(ids(List.of(b, a))).first().isEqualTo(b.id());
    }

    @Test
    void keeps_a_knowing_change_even_when_the_clock_of_its_device_is_slow() {
        var first = Typed.on("phone", 9, 0).arrived(1);
        var knowing = Typed.on("desk", 3, 1).arrived(2);
        assertThat(FieldMerge.heads(List.of(first, knowing))).containsExactly(knowing);
    }

    @Test
    void counts_what_one_device_wrote_as_known_to_it() {
        var early = Typed.on("phone", 3, 0);
        var late = Typed.on("phone", 8, 0);
        for (var order : orders(List.of(early, late))) {
            assertThat(ids(order)).containsExactly(late.id());
        }
    }

    @Test
    void ends_a_conflict_when_someone_who_saw_both_values_writes_again() {
        var phone = Typed.on("phone", 5, 0).arrived(1);
        var desk = Typed.on("desk", 9, 0).arrived(2);
        var settled = Typed.on("phone", 12, 2).arrived(3);
        assertThat(FieldMerge.heads(List.of(phone, desk, settled))).containsExactly(settled);
    }

    @RepeatedTest(40)
    void converges_in_every_order_of_arrival(RepetitionInfo run) {
        var random = new Random(run.getCurrentRepetition());
        var edits = new ArrayList<Typed>();
        for (int i = 0; i < 5; i++) {
            edits.add(Typed.on("device-" + random.nextInt(3), random.nextInt(4), 0));
        }
        var outcome = ids(edits);
        for (var order : orders(edits)) {
            assertThat(ids(order)).isEqualTo(outcome);
        }
    }

    @Test
    void lets_one_value_stand_when_the_clock_of_a_device_was_set_back_in_between() {
        var early = Typed.on("phone", 9, 0).arrived(1);
        var knowing = Typed.on("desk", 9, 1).arrived(2);
        var setBack = Typed.on("phone", 2, 2).arrived(3);
        assertThat(FieldMerge.heads(List.of(early, knowing, setBack))).containsExactly(setBack);
    }

    @RepeatedTest(200)
    void always_lets_a_value_stand_whatever_the_clocks_say(RepetitionInfo run) {
        var random = new Random(run.getCurrentRepetition());
        var edits = new ArrayList<Typed>();
        for (int version = 1; version <= 8; version++) {
            edits.add(Typed.on("device-" + random.nextInt(3), random.nextInt(6), random.nextInt(version))
                    .arrived(version));
        }
        assertThat(FieldMerge.heads(edits)).isNotEmpty();
    }

    private static List<UUID> ids(List<Typed> order) {
        var arrived = new ArrayList<Typed>();
        order.forEach(edit -> arrived.add(edit.arrived(arrived.size() + 1)));
        return FieldMerge.heads(arrived).stream().map(Typed::id).toList();
    }

    static <T> List<List<T>> orders(List<T> items) {
        var orders = new ArrayList<List<T>>();
        collect(new ArrayList<>(items), 0, orders);
        return orders;
    }

    private static <T> void collect(List<T> items, int at, List<List<T>> orders) {
        if (at == items.size()) {
            orders.add(List.copyOf(items));
            return;
        }
        for (int i = at; i < items.size(); i++) {
            Collections.swap(items, at, i);
            collect(items, at + 1, orders);
            Collections.swap(items, at, i);
        }
    }
}
