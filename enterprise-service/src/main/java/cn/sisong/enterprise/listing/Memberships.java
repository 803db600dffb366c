package cn.sisong.enterprise.listing;

import cn.sisong.common.identity.Caller;
import cn.sisong.common.identity.DataScope;
import cn.sisong.common.page.ListQuery;
import cn.sisong.common.page.Page;
import cn.sisong.common.page.PageParams;
import cn.sisong.common.page.SortKey;
import cn.sisong.common.problem.ErrorCode;
import cn.sisong.common.problem.Refusal;
import cn.sisong.common.problem.Text;
import cn.sisong.common.time.Days;
import cn.sisong.enterprise.firm.Enterprise;
import cn.sisong.enterprise.firm.EnterpriseScope;
import cn.sisong.enterprise.firm.Enterprises;
import cn.sisong.enterprise.listing.ListViews.MemberView;
import cn.sisong.enterprise.listing.ListViews.MembershipView;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.Session;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Which firm is on which list when. */
@ApplicationScoped
class Memberships {
    /** Joined by a day and not left since, by what was known at an instant; the first such event began the period. */
    private static final String ON_LIST = """
            j.listCode = :list and j.action = JOINED and j.happenedOn <= :day and j.recordedAt < :known
            and not exists (select 1 from ListEvent k
                where k.enterpriseId = j.enterpriseId and k.listCode = j.listCode and k.action = LEFT
                  and k.happenedOn <= :day and k.recordedAt < :known
                  and (k.happenedOn, k.recordedAt, k.id) > (j.happenedOn, j.recordedAt, j.id))""";

    private static final Instant EVER = Instant.parse("9999-01-01T00:00:00Z");

    /** So many events are sent off at once: an imported list has thousands. */
    private static final int TOGETHER = 500;

    private final Session session;
    private final Enterprises enterprises;
    private final EnterpriseScope scopes;
    private final Caller caller;
    private final Clock clock;

    Memberships(Session session, Enterprises enterprises, EnterpriseScope scopes, Caller caller, Clock clock) {
        this.session = session;
        this.enterprises = enterprises;
        this.scopes = scopes;
        this.caller = caller;
        this.clock = clock;
    }

    /** The firms in sight that were on the list on the day, as known at the end of another; a merged firm once. */
    Page<MemberView> members(DataScope scope, OfficialList list, LocalDate day, LocalDate asOf, PageParams page) {
        var listed = " from ListEvent j join Enterprise m on m.id = j.enterpriseId"
                + " where coalesce(m.mergedInto, m.id) = e.id and " + ON_LIST;
        return new ListQuery<>(
                        session,
                        MemberView.class,
                        "select e.id, e.creditCode, e.name, (select min(j.happenedOn)" + listed + ") from Enterprise e")
                .where("e.mergedInto is null")
                .where("exists (select 1" + listed + ")")
                .bind("list", list.code)
                .bind("day", day)
                .bind("known", Days.endOf(asOf))
                .within(scopes.on(scope, "e"))
                .ascending(page, SortKey.id("e.id", MemberView::enterpriseId));
    }

    /** The events of a list by firm, those of the files merged into it among them. */
    Map<UUID, List<ListEvent>> events(String list, Collection<UUID> firms) {
        if (firms.isEmpty()) {
            return Map.of();
        }
        record Row(UUID firm, ListEvent event) {}
        return session.createSelectionQuery("""
                        select coalesce(m.mergedInto, m.id), j from ListEvent j join Enterprise m on m.id = j.enterpriseId
                        where j.listCode = :list and (m.id in (:firms) or m.mergedInto in (:firms))""", Row.class)
                .setParameter("list", list)
                .setParameter("firms", firms)
                .getResultStream()
                .collect(Collectors.groupingBy(Row::firm, Collectors.mapping(Row::event, Collectors.toList())));
    }

    /** The firm's files that are on the list on the day: more than one where both were before they were merged. */
    private List<UUID> filesOn(Enterprise firm, String list, LocalDate day) {
        return session.createSelectionQuery(
                        "select distinct j.enterpriseId from ListEvent j where j.enterpriseId in (:files) and "
                                + ON_LIST,
                        UUID.class)
                .setParameter("files", enterprises.files(firm))
                .setParameter("list", list)
                .setParameter("day", day)
                .setParameter("known", EVER)
                .getResultList();
    }

    /** A file that is on a list, and the one that answers for it. */
    record File(UUID id, String name, UUID survivor) {}

    /** Files in sight, merged ones too, that are on the list on the day: those that a complete new list may end. */
    List<File> filesOn(DataScope scope, String list, LocalDate day) {
        return new ListQuery<>(session, File.class, """
                        select distinct e.id, e.name, coalesce(e.mergedInto, e.id)
                        from ListEvent j join Enterprise e on e.id = j.enterpriseId""")
                .within(scopes.on(scope, "e"))
                .where(ON_LIST)
                .bind("list", list)
                .bind("day", day)
                .bind("known", EVER)
                .all("e.id");
    }

    /** All periods of a firm and of the files merged into it, list by list. */
    List<MembershipView> of(Enterprise firm, List<OfficialList> lists) {
        var events = session.createSelectionQuery("""
                        select j from ListEvent j join Enterprise m on m.id = j.enterpriseId
                        where m.id = :firm or m.mergedInto = :firm""", ListEvent.class)
                .setParameter("firm", firm.id())
                .getResultList();
        var periods = new ArrayList<MembershipView>();
        for (var list : lists) {
            events.stream()
                    .filter(event -> event.listCode.equals(list.code))
                    .collect(Collectors.groupingBy(event -> event.enterpriseId))
                    .values()
                    .forEach(ofFile -> periods.addAll(Periods.of(list.name, ofFile)));
        }
        // files of the firm that were on a list for the same days say the same
        return List.copyOf(periods.stream()
                .collect(Collectors.toMap(
                        MembershipView::key, period -> period, (first, same) -> first, LinkedHashMap::new))
                .values());
    }

    void join(Enterprise firm, OfficialList list, LocalDate from, String document) {
        requirePast(from, "/from");
        if (!filesOn(firm, list.code, from).isEmpty()) {
            throw new Refusal(
                    ErrorCode.ALREADY_EXISTS,
                    Text.of(
                            "“" + firm.name() + "”在该日已列入" + list.name,
                            firm.name() + " is on the list on that day already"));
        }
        append(List.of(new ListEvent(list.code, firm.id(), ListAction.JOINED, from, document)));
    }

    void leave(Enterprise firm, OfficialList list, LocalDate on, String document) {
        requirePast(on, "/on");
        var files = filesOn(firm, list.code, on);
        if (files.isEmpty()) {
            throw Refusal.rule(
                    "not-listed",
                    "/on",
                    Text.of(
                            "“" + firm.name() + "”在该日不在" + list.name + "中",
                            firm.name() + " is not on the list on that day"));
        }
        append(files.stream()
                .map(file -> new ListEvent(list.code, file, ListAction.LEFT, on, document))
                .toList());
    }

    void append(List<ListEvent> events) {
        session.setJdbcBatchSize(TOGETHER);
        events.forEach(event -> session.persist(event.by(caller, clock.instant())));
        session.flush();
    }

    private void requirePast(LocalDate day, String pointer) {
        if (day.isAfter(Days.today(clock))) {
            throw Refusal.invalid("future", pointer, Text.of("日期不能晚于今天", "The day lies in the future"));
        }
    }
}
