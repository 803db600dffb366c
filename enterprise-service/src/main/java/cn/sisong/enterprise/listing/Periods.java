package cn.sisong.enterprise.listing;

import cn.sisong.enterprise.listing.ListViews.MembershipView;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** From a firm's events of one list to the periods on it, and whether it is on it on a day, as they are known now. */
final class Periods {
    private static final Comparator<ListEvent> IN_ORDER = Comparator.comparing((ListEvent event) -> event.happenedOn)
            .thenComparing(event -> event.recordedAt)
            .thenComparing(event -> event.id);

    private Periods() {}

    /** Whether any of a firm's files is on the list on the day: the last event of the file up to that day decides. */
    static boolean isOn(List<ListEvent> events, LocalDate day) {
        return events.stream()
                .filter(event -> !event.happenedOn.isAfter(day))
                .collect(Collectors.groupingBy(event -> event.enterpriseId, Collectors.maxBy(IN_ORDER)))
                .values()
                .stream()
                .anyMatch(last -> last.orElseThrow().action == ListAction.JOINED);
    }

    /** The latest period first. Of several events on one day the one entered last counts. */
    static List<MembershipView> of(String name, List<ListEvent> events) {
        var sorted = events.stream().sorted(IN_ORDER).toList();
        var periods = new ArrayList<MembershipView>();
        ListEvent open = null;
        for (int i = 0; i < sorted.size(); i++) {
            var event = sorted.get(i);
            var isOverruled =
                    i + 1 < sorted.size() && sorted.get(i + 1).happenedOn.equals(event.happenedOn);
            if (isOverruled) {
                continue;
            }
            if (event.action == ListAction.JOINED && open == null) {
                open = event;
            } else if (event.action == ListAction.LEFT && open != null) {
                periods.add(new MembershipView(
                        open.listCode, name, open.happenedOn, event.happenedOn, open.document, event.document));
                open = null;
            }
        }
        if (open != null) {
            periods.add(new MembershipView(open.listCode, name, open.happenedOn, null, open.document, null));
        }
        Collections.reverse(periods);
        return periods;
    }
}
