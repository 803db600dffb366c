package cn.sisong.enterprise.firm;

import cn.sisong.common.identity.DataScope;
import cn.sisong.common.page.ListQuery;
import cn.sisong.common.time.Days;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.Session;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** The firms of a filter one after another, batch by batch: neither side ever holds them all. */
@ApplicationScoped
public class FirmExport {
    private static final int BATCH = 1000;

    private final Session session;
    private final EnterpriseScope scopes;
    private final Keepers keepers;
    private final FirmParts.Lists lists;
    private final FirmParts.People people;
    private final Clock clock;

    FirmExport(
            Session session,
            EnterpriseScope scopes,
            Keepers keepers,
            FirmParts.Lists lists,
            FirmParts.People people,
            Clock clock) {
        this.session = session;
        this.scopes = scopes;
        this.keepers = keepers;
        this.lists = lists;
        this.people = people;
        this.clock = clock;
    }

    /** Takes one row after another. */
    public interface Sink {
        void write(List<String> cells) throws IOException;
    }

    public void each(DataScope scope, FirmFilter filter, Sink sink) throws IOException {
        UUID last = null;
        for (var isMore = true; isMore; ) {
            var after = last;
            // each batch in a transaction of its own: a reader who takes an hour must not hold one for that long
            var batch = QuarkusTransaction.requiringNew().call(() -> batch(scope, filter, after));
            for (var row : batch) {
                sink.write(row.cells());
                last = row.id();
            }
            isMore = batch.size() == BATCH;
        }
    }

    private List<ExportRow> batch(DataScope scope, FirmFilter filter, UUID after) {
        var query = new ListQuery<>(session, ExportRow.Facts.class, """
                        select e.id, e.name, e.creditCode, e.areaCode, a.name, e.address, e.industryCode, e.sizeClass,
                               e.tags, e.type, e.registeredOn, e.capitalText
                        from Enterprise e left join Area a on a.code = e.areaCode""").within(scopes.on(scope, "e"));
        filter.narrow(query, scope, Days.today(clock));
        filter.search().narrow(query);
        var facts = query.where("e.id > :after", "after", after).all("e.id limit " + BATCH);
        var ids = facts.stream().map(ExportRow.Facts::id).toList();
        var keepersOf = keepers.of(ids);
        var listsOf = lists.of(ids);
        var mainOf = people.mainOf(ids);
        return facts.stream()
                .map(fact -> new ExportRow(
                        fact,
                        keepersOf.getOrDefault(fact.id(), List.of()),
                        listsOf.getOrDefault(fact.id(), List.of()),
                        mainOf.get(fact.id())))
                .toList();
    }
}
