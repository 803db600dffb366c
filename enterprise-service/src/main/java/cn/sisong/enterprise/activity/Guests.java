package cn.sisong.enterprise.activity;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who came, by firm: a list may name two files that have become one firm since. Pure functions. */
final class Guests {
    private Guests() {}

    /** The firm that answers for a file. */
    record Firm(UUID id, String name) {}

    /**
     * Each firm once, with those who came for either of its files, null where nobody is named.
     *
     * @param firms by their files; a guest that is not among them is left out
     */
    static Map<Firm, String> byFirm(Collection<Guest> listed, Map<UUID, Firm> firms) {
        var attendees = new LinkedHashMap<Firm, String>();
        listed.stream()
                .filter(guest -> firms.containsKey(guest.enterpriseId()))
                .sorted(Comparator.comparing(Guest::enterpriseId))
                .forEach(guest -> {
                    var firm = firms.get(guest.enterpriseId());
                    attendees.put(firm, both(attendees.get(firm), guest.attendee()));
                });
        return attendees;
    }

    private static String both(String first, String second) {
        var named = Stream.of(first, second)
                .filter(Objects::nonNull)
                .filter(attendee -> !attendee.isBlank())
                .distinct()
                .collect(Collectors.joining("、"));
        return named.isEmpty() ? null : named;
    }

    /**
     * What is kept of a list that is written anew. Where no firm and nobody's name changes, the list stays as it is; a
     * firm that was there stays under the file that it was there by.
     */
    static Collection<Guest> kept(Collection<Guest> listed, List<Guest> wanted, Map<UUID, Firm> firms) {
        return byFirm(listed, firms).equals(byFirm(wanted, firms))
                ? List.copyOf(listed)
                : wanted.stream()
                        .map(guest -> new Guest(file(listed, firms.get(guest.enterpriseId()), firms), guest.attendee()))
                        .toList();
    }

    private static UUID file(Collection<Guest> listed, Firm firm, Map<UUID, Firm> firms) {
        var files = listed.stream()
                .map(Guest::enterpriseId)
                .filter(file -> firm.equals(firms.get(file)))
                .toList();
        return files.size() == 1 ? files.get(0) : firm.id();
    }
}
