package cn.sisong.enterprise.firm;

import cn.sisong.common.identity.DataScope;
import cn.sisong.common.page.ListQuery;
import cn.sisong.common.page.Page;
import cn.sisong.common.page.PageParams;
import cn.sisong.common.page.SortKey;
import cn.sisong.common.problem.Refusal;
import cn.sisong.common.problem.Text;
import cn.sisong.common.time.Days;
import cn.sisong.enterprise.firm.EnterpriseSummary.Keeper;
import cn.sisong.enterprise.firm.EnterpriseSummary.Row;
import cn.sisong.enterprise.firm.EnterpriseView.MergedFile;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.Session;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The firms' files. */
@ApplicationScoped
public class Enterprises implements PanacheRepositoryBase<Enterprise, UUID> {
    static final Text FIRM = Text.of("企业", "firm");
    private static final SortKey<Row> BY_ID = SortKey.id("e.id", Row::id);
    private static final SortKey<Row> BY_CODE = SortKey.text("e.creditCode", Row::creditCode);
    /** So many firms of the same name are enough to ask about. */
    private static final int NAMESAKES = 5;

    private final Session session;
    private final EnterpriseScope scopes;
    private final Keepers keepers;
    private final FirmParts.Lists lists;
    private final Clock clock;

    Enterprises(Session session, EnterpriseScope scopes, Keepers keepers, FirmParts.Lists lists, Clock clock) {
        this.session = session;
        this.scopes = scopes;
        this.keepers = keepers;
        this.lists = lists;
        this.clock = clock;
    }

    /** The firm, or 404 when it is absent or out of sight. The id of a merged file leads to the one that answers for it. */
    public Enterprise get(DataScope scope, UUID id) {
        return find(scope, id).orElseThrow(() -> Refusal.notFound(FIRM));
    }

    public Optional<Enterprise> find(DataScope scope, UUID id) {
        return one(scope, "r.id = :wanted", id);
    }

    public Optional<Enterprise> withCode(DataScope scope, String creditCode) {
        return one(scope, "r.creditCode = :wanted", creditCode);
    }

    /** The same for many at once, code to firm; a code that {@link #withCode} finds nothing by is left out. */
    public Map<String, UUID> withCodes(DataScope scope, Set<String> creditCodes) {
        if (creditCodes.isEmpty()) {
            return Map.of();
        }
        record Answering(String code, UUID firm) {}
        return new ListQuery<>(session, Answering.class, """
                        select r.creditCode, e.id from Enterprise r join Enterprise e
                        on e.id = coalesce(r.mergedInto, r.id)""")
                        .where("r.creditCode in (:codes)", "codes", creditCodes)
                        .within(scopes.on(scope, "e"))
                        .all("r.creditCode")
                        .stream()
                        .collect(Collectors.toMap(Answering::code, Answering::firm));
    }

    private Optional<Enterprise> one(DataScope scope, String condition, Object wanted) {
        var predicate = scopes.on(scope, "e");
        var query = session.createSelectionQuery(
                        "from Enterprise e where e.id = (select coalesce(r.mergedInto, r.id) from Enterprise r where "
                                + condition + ") and (" + predicate.hql() + ")",
                        Enterprise.class)
                .setParameter("wanted", wanted);
        predicate.parameters().forEach(query::setParameter);
        return query.getResultStream().findFirst();
    }

    /** The firm of a file, or the one that the file was merged into; for what has a right of its own to the file. */
    public Enterprise answering(UUID file) {
        return session.createSelectionQuery(
                        "from Enterprise e where e.id = (select coalesce(r.mergedInto, r.id) from Enterprise r where r.id = :id)",
                        Enterprise.class)
                .setParameter("id", file)
                .getSingleResult();
    }

    /** All files that are one firm with this one: what hangs on any of them is the firm's. */
    public Set<UUID> files(UUID id) {
        return session.createSelectionQuery("""
                        select f.id from Enterprise f
                        where f.id = (select coalesce(r.mergedInto, r.id) from Enterprise r where r.id = :id)
                           or f.mergedInto = (select coalesce(r.mergedInto, r.id) from Enterprise r where r.id = :id)
                        """, UUID.class)
                .setParameter("id", id)
                .getResultStream()
                .collect(Collectors.toSet());
    }

    /** The same, for a firm at hand: hardly any has files merged into it, and then nothing is asked. */
    public Set<UUID> files(Enterprise firm) {
        return firm.absorbed == 0 ? Set.of(firm.id) : files(firm.id);
    }

    /** The files of a filter's firm; one that nobody has for a firm that does not exist, null for no filter. */
    public Set<UUID> filesOrNull(UUID id) {
        if (id == null) {
            return null;
        }
        var files = files(id);
        return files.isEmpty() ? Set.of(id) : files;
    }

    /** Whether one of these task forces looks after the firm today. */
    public boolean isKeptBy(Enterprise firm, Collection<UUID> taskForces) {
        return keepersOf(List.of(firm.id)).getOrDefault(firm.id, List.of()).stream()
                .anyMatch(keeper -> taskForces.contains(keeper.id()));
    }

    /** Whether any firm, in sight or not, has the code: it may exist only once. */
    boolean isTaken(String creditCode) {
        return count("creditCode", creditCode) > 0;
    }

    /** A firm that has or had the same name. */
    public record Namesake(
            UUID id, String name, @Schema(nullable = true) String creditCode) {}

    /** The firms in sight that have or had exactly this name. */
    List<Namesake> namesakes(DataScope scope, String name) {
        var folded = SearchKeys.fold(name);
        return new ListQuery<>(session, Namesake.class, "select e.id, e.name, e.creditCode from Enterprise e")
                .within(scopes.on(scope, "e"))
                .where("e.mergedInto is null")
                .where(
                        "array_includes(e.grams, :grams)",
                        "grams",
                        SearchKeys.bigrams(folded).toArray(String[]::new))
                .where("e.foldedName = :folded or concat(:end, e.formerKeys, :end) like :line escape '\\'")
                .bind("folded", folded)
                .bind("end", "\n")
                .bind("line", "%\n" + Search.escape(folded) + "\n%")
                .all("e.id limit " + NAMESAKES);
    }

    Page<EnterpriseSummary> search(DataScope scope, FirmFilter filter, PageParams page) {
        var search = filter.search();
        var rows = search.isLongCode()
                ? codesFirst(scope, filter, search, page)
                : search.narrow(rows(scope, filter)).ascending(page, BY_ID);
        var ids = rows.items().stream().map(Row::id).toList();
        var keepersOf = keepersOf(ids);
        var listsOf = lists.of(ids);
        return rows.map(row ->
                row.with(keepersOf.getOrDefault(row.id(), List.of()), listsOf.getOrDefault(row.id(), List.of())));
    }

    /** Those whose code begins so, in the order of codes; after them those found by a name or an old number. */
    private Page<Row> codesFirst(DataScope scope, FirmFilter filter, Search search, PageParams page) {
        // a place among the codes is a code and an id, one among the others an id
        var seen = page.after().orElse(List.of());
        var isPastCodes = seen.size() == 1;
        var rows = new ArrayList<Row>();
        if (!isPastCodes) {
            rows.addAll(search.byCode(rows(scope, filter)).ascending(seen, page.fetch(), BY_CODE, BY_ID));
        }
        if (rows.size() < page.fetch()) {
            var missing = page.fetch() - rows.size();
            rows.addAll(
                    search.byNameAlone(rows(scope, filter)).ascending(isPastCodes ? seen : List.of(), missing, BY_ID));
        }
        return page.cut(
                rows,
                last -> search.isStartOf(last.creditCode())
                        ? List.of(last.creditCode(), last.id().toString())
                        : List.of(last.id().toString()));
    }

    private ListQuery<Row> rows(DataScope scope, FirmFilter filter) {
        var query = new ListQuery<>(session, Row.class, """
                        select e.id, e.version, e.creditCode, e.name, e.areaCode, a.name, e.address,
                               e.industryCode, e.sizeClass, e.tags
                        from Enterprise e left join Area a on a.code = e.areaCode""").within(scopes.on(scope, "e"));
        filter.narrow(query, scope, Days.today(clock));
        return query;
    }

    /** The files merged into this one. */
    List<MergedFile> mergedInto(Enterprise firm) {
        return firm.absorbed == 0
                ? List.of()
                : session.createSelectionQuery(
                                "select m.id, m.creditCode, m.name from Enterprise m where m.mergedInto = :firm order by m.id",
                                MergedFile.class)
                        .setParameter("firm", firm.id)
                        .getResultList();
    }

    Map<UUID, List<Keeper>> keepersOf(Collection<UUID> firms) {
        return keepers.of(firms);
    }

    void add(Enterprise firm, String source) {
        persist(firm);
        remember(firm, source);
        flush();
    }

    /** Keeps what is known now beside what was known before. */
    void remember(Enterprise firm, String source) {
        session.persist(new EnterpriseHistory(firm, source, clock.instant()));
    }
}
