package cn.sisong.enterprise.plan;

import cn.sisong.enterprise.sla.WorkCalendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/**
 * As few visits as serve all wants of one firm and visitor, each on a working day. Plain: the firm is called upon once
 * where one day lies in several windows. Days are spread by the firm's id, the same at every call on the same day.
 */
final class Proposals {
    private final WorkCalendar calendar;
    private final LocalDate today;

    Proposals(WorkCalendar calendar, LocalDate today) {
        this.calendar = calendar;
        this.today = today;
    }

    /** One visit, and what it is for. */
    record Proposal(LocalDate day, LocalDate dueBy, List<Want> serves, boolean provisional) {}

    /** @param wants of one firm and visitor */
    List<Proposal> of(List<Want> wants) {
        var byEnd = wants.stream().sorted(Comparator.comparing(Want::last)).toList();
        var proposals = new ArrayList<Proposal>();
        var serves = new ArrayList<Want>();
        Window window = null;
        for (var want : byEnd) {
            var next = window(want);
            var shared = window == null ? next : window.within(next);
            if (!serves.isEmpty() && !hasWork(shared)) {
                proposals.add(propose(serves, window));
                serves = new ArrayList<>();
                shared = next;
            }
            window = shared;
            serves.add(want);
        }
        if (!serves.isEmpty()) {
            proposals.add(propose(serves, window));
        }
        return proposals;
    }

    private record Window(LocalDate first, LocalDate last) {
        Window within(Window other) {
            return new Window(
                    first.isAfter(other.first) ? first : other.first, last.isBefore(other.last) ? last : other.last);
        }
    }

    /** What is left of it; one without a working day (the rest of a month in a holiday) is met on the next one. */
    private Window window(Want want) {
        var left = new Window(want.first().isAfter(today) ? want.first() : today, want.last());
        var day = calendar.onOrAfter(left.first());
        return hasWork(left) ? left : new Window(day, day);
    }

    private Proposal propose(List<Want> serves, Window window) {
        var days = window.first()
                .datesUntil(window.last().plusDays(1))
                .filter(calendar::isWorkingDay)
                .toList();
        var one = serves.get(0);
        var day = days.get(spread(one.enterpriseId(), days.size()));
        var provisional = calendar.plusWorkingDays(day.minusDays(1), 1).provisional();
        return new Proposal(day, one.last(), List.copyOf(serves), provisional);
    }

    private boolean hasWork(Window window) {
        return !window.first().isAfter(window.last())
                && window.first().datesUntil(window.last().plusDays(1)).anyMatch(calendar::isWorkingDay);
    }

    private static int spread(UUID firm, int days) {
        return Math.floorMod(Long.hashCode(firm.getLeastSignificantBits()), days);
    }
}
