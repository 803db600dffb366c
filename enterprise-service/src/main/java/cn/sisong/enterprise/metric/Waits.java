package cn.sisong.enterprise.metric;

import cn.sisong.enterprise.issue.Category;
import cn.sisong.enterprise.issue.IssueState;
import cn.sisong.enterprise.sla.WorkCalendar;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** How long firms waited, by category, read from the changes of state of many issues. */
final class Waits {
    private Waits() {}

    /** One change of state of one issue. */
    record Turn(UUID issue, String category, String to, Instant at) {}

    /** @param turns issue by issue, each oldest first */
    static Map<Category, List<Integer>> of(Iterator<Turn> turns, WorkCalendar calendar) {
        Map<Category, List<Integer>> days = new EnumMap<>(Category.class);
        List<WorkingTime.Move> moves = new ArrayList<>();
        Turn last = null;
        while (turns.hasNext()) {
            var turn = turns.next();
            if (last != null && !turn.issue().equals(last.issue())) {
                take(days, last, moves, calendar);
                moves.clear();
            }
            moves.add(new WorkingTime.Move(IssueState.valueOf(turn.to()), turn.at()));
            last = turn;
        }
        if (last != null) {
            take(days, last, moves, calendar);
        }
        return days;
    }

    private static void take(
            Map<Category, List<Integer>> days, Turn of, List<WorkingTime.Move> moves, WorkCalendar calendar) {
        WorkingTime.of(moves, calendar)
                .ifPresent(time -> days.computeIfAbsent(Category.valueOf(of.category()), category -> new ArrayList<>())
                        .add(time));
    }
}
