package cn.sisong.enterprise.contact;

import cn.sisong.common.identity.DataScope;
import cn.sisong.common.page.ListQuery;
import cn.sisong.common.page.Page;
import cn.sisong.common.page.PageParams;
import cn.sisong.common.page.SortKey;
import cn.sisong.common.problem.Refusal;
import cn.sisong.common.problem.Text;
import cn.sisong.enterprise.contact.ContactViews.FirmContactView;
import cn.sisong.enterprise.firm.Enterprise;
import cn.sisong.enterprise.firm.FirmParts;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.Session;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** The contacts of firms, those of merged files included. */
@ApplicationScoped
class Contacts implements PanacheRepositoryBase<Contact, UUID>, FirmParts.People {
    private static final String OF_FIRM =
            "(c.enterpriseId = :firm or c.enterpriseId in (select m.id from Enterprise m where m.mergedInto = :firm))";

    private final Session session;
    private final ContactAccess access;

    Contacts(Session session, ContactAccess access) {
        this.session = session;
        this.access = access;
    }

    Page<FirmContactView> list(DataScope scope, Enterprise firm, PageParams page) {
        var isOpen = access.may(scope, firm);
        return of(firm).ascending(page, SortKey.id("c.id", (Contact c) -> c.id)).map(c -> view(c, isOpen));
    }

    /** Those on the card: the main one first, then the latest. */
    @Override
    public List<FirmParts.Person> of(DataScope scope, Enterprise firm) {
        var isOpen = access.may(scope, firm);
        return of(firm).all("c.primary desc, c.id desc").stream()
                .limit(5)
                .map(c -> view(c, isOpen))
                .map(v -> new FirmParts.Person(v.id(), v.name(), v.post(), v.mobile(), v.primary()))
                .toList();
    }

    @Override
    public Map<UUID, FirmParts.Person> mainOf(Collection<UUID> firms) {
        if (firms.isEmpty()) {
            return Map.of();
        }
        return session.createSelectionQuery("""
                        select coalesce(m.mergedInto, m.id), c from Contact c join Enterprise m on m.id = c.enterpriseId
                        where c.removedAt is null and (m.id in (:firms) or m.mergedInto in (:firms))
                        order by c.primary desc, c.id desc""", OfFirm.class)
                .setParameter("firms", firms)
                .getResultStream()
                .collect(Collectors.toMap(OfFirm::firm, of -> masked(of.contact()), (main, other) -> main));
    }

    private record OfFirm(UUID firm, Contact contact) {}

    private static FirmParts.Person masked(Contact contact) {
        var view = view(contact, false);
        return new FirmParts.Person(view.id(), view.name(), view.post(), view.mobile(), view.primary());
    }

    Contact get(DataScope scope, Enterprise firm, UUID id) {
        return of(firm).where("c.id = :id", "id", id)
                .single()
                .orElseThrow(() -> Refusal.notFound(Text.of("联系人", "contact")));
    }

    FirmContactView view(DataScope scope, Enterprise firm, Contact contact) {
        return view(contact, access.may(scope, firm));
    }

    /** Saves it; there is one main contact, and naming another takes it from the first. */
    void save(DataScope scope, Contact contact, boolean isPrimary) {
        if (isPrimary && !contact.primary) {
            update(
                    "primary = false, version = version + 1 where enterpriseId = ?1 and primary = true",
                    contact.enterpriseId);
        }
        contact.primary = isPrimary;
        persist(contact);
        flush();
    }

    private ListQuery<Contact> of(Enterprise firm) {
        return new ListQuery<>(session, Contact.class, "select c from Contact c")
                .where("c.removedAt is null")
                .where(OF_FIRM, "firm", firm.id());
    }

    private static FirmContactView view(Contact contact, boolean isOpen) {
        return new FirmContactView(
                contact.id,
                contact.version,
                isOpen ? contact.name : Mask.name(contact.name),
                contact.post,
                Mask.number(contact.mobile),
                contact.primary,
                isOpen && contact.mobile != null);
    }
}
