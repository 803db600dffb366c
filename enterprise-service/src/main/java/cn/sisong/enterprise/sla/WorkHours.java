package cn.sisong.enterprise.sla;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** When in a working day work is done; changes take effect on a day. Before the first such day its hours hold too. */
public final class WorkHours {
    /** The hours of a Chinese office, as installed. */
    static final WorkHours USUAL = new WorkHours(Map.of(
            LocalDate.of(2023, 1, 1), List.of(WorkInterval.of("08:30", "12:00"), WorkInterval.of("14:00", "17:30"))));

    private final NavigableMap<LocalDate, List<WorkInterval>> from = new TreeMap<>();

    public WorkHours(Map<LocalDate, List<WorkInterval>> intervalsFrom) {
        if (intervalsFrom.isEmpty()) {
            throw new IllegalArgumentException("no working hours at all");
        }
        intervalsFrom.forEach((day, intervals) -> from.put(day, ordered(intervals)));
    }

    /** In order and apart from each other. */
    static List<WorkInterval> ordered(List<WorkInterval> intervals) {
        var sorted = intervals.stream()
                .sorted(Comparator.comparingInt(WorkInterval::starts))
                .toList();
        if (sorted.isEmpty()) {
            throw new IllegalArgumentException("a day without working time");
        }
        for (int i = 1; i < sorted.size(); i++) {
            if (sorted.get(i).starts() < sorted.get(i - 1).ends()) {
                throw new IllegalArgumentException("intervals overlap");
            }
        }
        return sorted;
    }

    List<WorkInterval> on(LocalDate day) {
        var entry = from.floorEntry(day);
        return entry == null ? from.firstEntry().getValue() : entry.getValue();
    }
}
