package cn.sisong.enterprise.firm;

import cn.sisong.common.identity.DataScope;
import cn.sisong.common.page.ListQuery;
import cn.sisong.common.time.Days;
import cn.sisong.enterprise.exporting.Batches;
import cn.sisong.enterprise.exporting.RowFile;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.Session;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** The firms of a filter, one after another. */
@ApplicationScoped
class FirmExport {
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

    void write(DataScope scope, FirmFilter filter, RowFile file) throws IOException {
        Batches.<ExportRow, UUID>each(
                null,
                (after, most) -> batch(scope, filter, after, most),
                ExportRow::id,
                row -> file.write(row.cells()));
    }

    private List<ExportRow> batch(DataScope scope, FirmFilter filter, UUID after, int most) {
        var query = new ListQuery<>(session, ExportRow.Facts.class, """
                        select e.id, e.name, e.creditCode, e.areaCode, a.name, e.address, e.industryCode, e.sizeClass,
                               e.tags, e.type, e.registeredOn, e.capitalText
                        from Enterprise e left join Area a on a.code = e.areaCode""").within(scopes.on(scope, "e"));
        filter.narrow(query, scope, Days.today(clock));
        filter.search().narrow(query);
        var facts = query.where("e.id > :after", "after", after).all("e.id limit " + most);
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
