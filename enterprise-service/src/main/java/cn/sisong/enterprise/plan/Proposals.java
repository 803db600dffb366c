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
        LocalDate first = null;
        LocalDate last = null;
        for (var want : byEnd) {
            var from = later(want.first(), today);
            if (!serves.isEmpty() && hasWork(later(first, from), last)) {
                first = later(first, from);
            } else {
                if (!serves.isEmpty()) {
                    proposals.add(propose(serves, first, last));
                    serves = new ArrayList<>();
                }
                first = from;
                last = want.last();
            }
            serves.add(want);
        }
        if (!serves.isEmpty()) {
            proposals.add(propose(serves, first, last));
        }
        return proposals;
    }

    private Proposal propose(List<Want> serves, LocalDate first, LocalDate last) {
        var days = first.isAfter(last)
                ? List.<LocalDate>of()
                : first.datesUntil(last.plusDays(1))
                        .filter(calendar::isWorkingDay)
                        .toList();
        // a window without a working day (the rest of a month in a holiday) is met on the next one
        var due = calendar.plusWorkingDays(first.minusDays(1), 1);
        var day = days.isEmpty() ? due.day() : days.get(spread(serves.get(0).enterpriseId(), days.size()));
        var provisional = calendar.plusWorkingDays(day.minusDays(1), 1).provisional();
        return new Proposal(day, last, List.copyOf(serves), provisional);
    }

    private boolean hasWork(LocalDate first, LocalDate last) {
        return !first.isAfter(last) && first.datesUntil(last.plusDays(1)).anyMatch(calendar::isWorkingDay);
    }

    private static int spread(UUID firm, int days) {
        return Math.floorMod(Long.hashCode(firm.getLeastSignificantBits()), days);
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
