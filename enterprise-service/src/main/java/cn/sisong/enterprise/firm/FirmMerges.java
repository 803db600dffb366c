package cn.sisong.enterprise.firm;

import cn.sisong.common.identity.Caller;
import cn.sisong.common.identity.DataScope;
import cn.sisong.common.page.ListQuery;
import cn.sisong.common.page.Page;
import cn.sisong.common.page.PageParams;
import cn.sisong.common.page.SortKey;
import cn.sisong.common.problem.Refusal;
import cn.sisong.common.problem.Text;
import cn.sisong.common.web.IfMatch;
import cn.sisong.enterprise.firm.FirmMergeViews.MergeView;
import cn.sisong.enterprise.firm.FirmMergeViews.NewMerge;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import org.hibernate.Session;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Merges duplicate files and takes merges back; what hangs on the files stays where it is. */
@ApplicationScoped
class FirmMerges {
    private final Session session;
    private final Enterprises enterprises;
    private final FirmChanges changes;
    private final FirmParts.Sizes sizes;
    private final Caller caller;
    private final Clock clock;

    FirmMerges(
            Session session,
            Enterprises enterprises,
            FirmChanges changes,
            FirmParts.Sizes sizes,
            Caller caller,
            Clock clock) {
        this.session = session;
        this.enterprises = enterprises;
        this.changes = changes;
        this.sizes = sizes;
        this.caller = caller;
        this.clock = clock;
    }

    Page<MergeView> list(DataScope scope, UUID firmId, PageParams page) {
        var firm = enterprises.get(scope, firmId);
        return views().where(
                        "p.survivorId = :firm or p.survivorId in (select f.id from Enterprise f where f.mergedInto = :firm)",
                        "firm",
                        firm.id)
                .descending(page, SortKey.id("p.id", MergeView::id));
    }

    MergeView view(FirmMerge pointer) {
        return views().where("p.id = :id", "id", pointer.id).single().orElseThrow();
    }

    /** Of the file that points. */
    long versionOf(FirmMerge pointer) {
        return session.find(Enterprise.class, pointer.mergedId).version;
    }

    FirmMerge merge(DataScope scope, UUID survivorId, IfMatch seen, NewMerge body) {
        var survivor = ownFile(scope, survivorId, "");
        var merged = ownFile(scope, body.mergedId(), "/mergedId");
        if (survivor == merged) {
            throw Refusal.invalid(
                    "same-file", "/mergedId", Text.of("不能把档案并入自身", "A file cannot be merged into itself"));
        }
        // always in the same order: two merges of the same files must not wait for each other
        Stream.of(survivor, merged)
                .sorted(Comparator.comparing(firm -> firm.id))
                .forEach(firm -> session.refresh(firm, LockModeType.PESSIMISTIC_WRITE));
        IfMatch.require(seen, survivor.version);
        if (body.mergedVersion() != merged.version) {
            throw IfMatch.stale(merged.version)
                    .violation(
                            "/mergedVersion", "stale-version", Text.of("重复档案已被他人修改,请重新比对", "Compare the files again"));
        }
        if (survivor.mergedInto != null || merged.mergedInto != null) {
            throw IfMatch.stale(survivor.version);
        }
        if (survivor.creditCode == null && merged.creditCode != null) {
            throw Refusal.rule(
                    "keep-coded-file",
                    "/mergedId",
                    Text.of(
                            "应保留已有统一社会信用代码的档案:请把在筹档案并入“" + merged.name + "”",
                            "Keep the file that has a code: merge the one in preparation into " + merged.name));
        }
        if (!Boolean.TRUE.equals(body.differentCodes()) && isValid(survivor) && isValid(merged)) {
            throw Refusal.rule(
                    "different-codes",
                    "/differentCodes",
                    Text.of(
                            "两份档案的统一社会信用代码均有效且不同,通常是两家企业;确为同一企业的,请确认后再并",
                            "Both codes are valid and differ: usually two firms; confirm that they are one"));
        }
        var pointer = new FirmMerge(merged.id, survivor.id, body.reason().strip(), caller.name(), clock.instant());
        session.persist(pointer);
        repoint(List.of(survivor.id));
        return pointer;
    }

    FirmMerge undo(DataScope scope, UUID survivorId, IfMatch seen, UUID mergeId, String reason) {
        var survivor = ownFile(scope, survivorId, "");
        session.refresh(survivor, LockModeType.PESSIMISTIC_WRITE);
        IfMatch.require(seen, survivor.version);
        var pointer = session.find(FirmMerge.class, mergeId);
        if (pointer == null
                || pointer.undoneAt != null
                || !enterprises.files(survivor.id).contains(pointer.mergedId)) {
            throw Refusal.notFound(Text.of("并档记录", "merge"));
        }
        var family = List.copyOf(enterprises.files(survivor.id));
        pointer.undo(reason.strip(), caller.name(), clock.instant());
        repoint(family);
        return pointer;
    }

    /** The file itself, in sight and not merged into another. */
    private Enterprise ownFile(DataScope scope, UUID id, String pointer) {
        var firm = enterprises.get(scope, id);
        if (!firm.id.equals(id)) {
            throw Refusal.rule(
                    "merged-already",
                    pointer,
                    Text.of("该档案已并入“" + firm.name + "”", "The file is merged into " + firm.name));
        }
        return firm;
    }

    private static boolean isValid(Enterprise firm) {
        return firm.creditCode != null && CreditCode.fault(firm.creditCode).isEmpty();
    }

    /** Brings the cached pointers of these files and of all that hang together with them in step with the dated ones. */
    private void repoint(List<UUID> files) {
        session.flush();
        List<UUID> all = session.createNativeQuery("""
                        with recursive standing as (select * from enterprise_merge where undone_at is null),
                        family(id) as (
                            select id from enterprise where id in (:files)
                            union select case when s.merged_id = f.id then s.survivor_id else s.merged_id end
                            from family f join standing s on f.id in (s.merged_id, s.survivor_id))
                        select id from family""", UUID.class)
                .setParameter("files", files)
                .getResultList();
        var next = session.createSelectionQuery(
                        "from FirmMerge p where p.undoneAt is null and p.mergedId in (:all)", FirmMerge.class)
                .setParameter("all", all)
                .getResultStream()
                .collect(Collectors.toMap(pointer -> pointer.mergedId, pointer -> pointer.survivorId));
        List<Enterprise> firms = enterprises.list("id in ?1 order by id", all);
        for (var firm : firms) {
            var root = firm.id;
            while (next.containsKey(root)) {
                root = next.get(root);
            }
            firm.mergedInto = root.equals(firm.id) ? null : root;
        }
        for (var firm : firms) {
            firm.absorbed = (int) firms.stream()
                    .filter(other -> firm.id.equals(other.mergedInto))
                    .count();
            firm.updatedAt = clock.instant();
        }
        session.flush();
        firms.forEach(changes::rekey);
        sizes.refresh(firms.stream()
                .filter(firm -> firm.mergedInto == null)
                .map(firm -> firm.id)
                .toList());
    }

    private ListQuery<MergeView> views() {
        return new ListQuery<>(session, MergeView.class, """
                select p.id, p.mergedId, m.name, m.creditCode, p.reason, p.mergedAt, p.mergedByName, p.undoneAt,
                       p.undoneByName, p.undoReason
                from FirmMerge p join Enterprise m on m.id = p.mergedId""");
    }
}
