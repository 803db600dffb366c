package cn.sisong.enterprise.firm;

import cn.sisong.common.identity.DataScope;
import cn.sisong.common.page.ListQuery;
import cn.sisong.common.page.Page;
import cn.sisong.common.page.PageParams;
import cn.sisong.common.page.SortKey;
import cn.sisong.common.problem.ErrorCode;
import cn.sisong.common.problem.Refusal;
import cn.sisong.common.problem.Text;
import cn.sisong.enterprise.firm.IdentifierViews.IdentifierView;
import cn.sisong.enterprise.firm.IdentifierViews.NewIdentifier;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.Session;

import java.time.Clock;
import java.util.UUID;

/** Former numbers of firms; each is one more thing that its firm is found by. */
@ApplicationScoped
class Identifiers implements PanacheRepositoryBase<FormerIdentifier, UUID> {
    private final Session session;
    private final Enterprises enterprises;
    private final FirmChanges changes;
    private final Clock clock;

    Identifiers(Session session, Enterprises enterprises, FirmChanges changes, Clock clock) {
        this.session = session;
        this.enterprises = enterprises;
        this.changes = changes;
        this.clock = clock;
    }

    Page<IdentifierView> list(DataScope scope, UUID firmId, PageParams page) {
        var firm = enterprises.get(scope, firmId);
        return new ListQuery<>(session, FormerIdentifier.class, "select i from FormerIdentifier i")
                .where("i.enterpriseId in (:files)", "files", enterprises.files(firm))
                .ascending(page, SortKey.id("i.id", (FormerIdentifier i) -> i.id))
                .map(IdentifierView::of);
    }

    IdentifierView add(DataScope scope, UUID firmId, NewIdentifier body) {
        var firm = enterprises.get(scope, firmId);
        var value = CreditCode.normalise(body.value());
        if (count("enterpriseId in ?1 and kind = ?2 and value = ?3", enterprises.files(firm), body.kind(), value) > 0) {
            throw new Refusal(ErrorCode.ALREADY_EXISTS, Text.of("该号码已登记", "The number is registered already"));
        }
        return IdentifierView.of(keep(firm, body.kind(), value, body.note()));
    }

    FormerIdentifier keep(Enterprise firm, IdentifierKind kind, String value, String note) {
        var identifier = new FormerIdentifier(firm.id, kind, value, note, clock.instant());
        persistAndFlush(identifier);
        changes.rekey(firm);
        return identifier;
    }

    /** The number is the firm's present code again. */
    void drop(Enterprise firm, String value) {
        delete("enterpriseId = ?1 and value = ?2", firm.id, value);
    }

    FormerIdentifier get(DataScope scope, UUID firmId, UUID id) {
        var firm = enterprises.get(scope, firmId);
        return find("id = ?1 and enterpriseId in ?2", id, enterprises.files(firm))
                .firstResultOptional()
                .orElseThrow(() -> Refusal.notFound(Text.of("号码", "number")));
    }

    void remove(DataScope scope, FormerIdentifier identifier) {
        var firm = enterprises.get(scope, identifier.enterpriseId);
        delete(identifier);
        flush();
        changes.rekey(firm);
    }
}
