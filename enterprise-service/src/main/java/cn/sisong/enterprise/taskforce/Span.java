package cn.sisong.enterprise.taskforce;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Days from one to another, both included; without an end for as long as nobody ends it. */
record Span(LocalDate from, LocalDate to) {

    boolean overlaps(Span other) {
        return !isAfter(from, other.to) && !isAfter(other.from, to);
    }

    /** The days of this one that the others leave free, in the order of time. */
    List<Span> without(List<Span> others) {
        var free = new ArrayList<Span>();
        var next = from;
        for (var other : others.stream()
                .filter(this::overlaps)
                .sorted(Comparator.comparing(Span::from))
                .toList()) {
            if (other.from.isAfter(next)) {
                free.add(new Span(next, other.from.minusDays(1)));
            }
            if (other.to == null) {
                return free;
            }
            next = other.to.plusDays(1).isAfter(next) ? other.to.plusDays(1) : next;
        }
        if (!isAfter(next, to)) {
            free.add(new Span(next, to));
        }
        return free;
    }

    private static boolean isAfter(LocalDate day, LocalDate end) {
        return end != null && day.isAfter(end);
    }
}
