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
import cn.sisong.enterprise.firm.Enterprises;
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
    /** Where files that were merged have a main contact each, the latest one is the firm's. */
    private static final String IS_MAIN = """
            c.primary and not exists (select 1 from Contact o where o.enterpriseId in (:files) and o.primary
                and o.removedAt is null and o.id > c.id)""";
    /** So many are on the card; the list has all. */
    private static final int ON_CARD = 5;

    private final Session session;
    private final Enterprises enterprises;
    private final ContactAccess access;

    Contacts(Session session, Enterprises enterprises, ContactAccess access) {
        this.session = session;
        this.enterprises = enterprises;
        this.access = access;
    }

    private record Row(Contact contact, boolean isMain) {}

    Page<FirmContactView> list(DataScope scope, Enterprise firm, PageParams page) {
        var isOpen = access.may(scope, firm);
        return of(firm).ascending(page, SortKey.id("c.id", (Row row) -> row.contact().id))
                .map(row -> view(row.contact(), row.isMain(), isOpen));
    }

    /** Those on the card: the main one first, then the latest. */
    @Override
    public List<FirmParts.Person> of(DataScope scope, Enterprise firm) {
        var isOpen = access.may(scope, firm);
        return of(firm).all("c.primary desc, c.id desc limit " + ON_CARD).stream()
                .map(row -> view(row.contact(), row.isMain(), isOpen))
                .map(v -> new FirmParts.Person(v.id(), v.name(), v.post(), v.mobile(), v.primary(), v.revealable()))
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
        var view = view(contact, contact.primary, false);
        return new FirmParts.Person(
                view.id(), view.name(), view.post(), view.mobile(), view.primary(), view.revealable());
    }

    Contact get(DataScope scope, Enterprise firm, UUID id) {
        return of(firm).where("c.id = :id", "id", id)
                .single()
                .map(Row::contact)
                .orElseThrow(() -> Refusal.notFound(Text.of("联系人", "contact")));
    }

    FirmContactView view(DataScope scope, Enterprise firm, Contact contact) {
        return view(contact, contact.primary, access.may(scope, firm));
    }

    /** Saves it; there is one main contact, and naming another takes it from the first. */
    void save(DataScope scope, Enterprise firm, Contact contact, boolean isPrimary) {
        if (isPrimary) {
            update(
                    "primary = false, version = version + 1 where enterpriseId in ?1 and primary = true and id <> ?2",
                    enterprises.files(firm),
                    contact.id);
        }
        contact.primary = isPrimary;
        persist(contact);
        flush();
    }

    private ListQuery<Row> of(Enterprise firm) {
        return new ListQuery<>(
                        session,
                        Row.class,
                        "select c, case when " + IS_MAIN + " then true else false end from Contact c")
                .where("c.removedAt is null")
                .where("c.enterpriseId in (:files)", "files", enterprises.files(firm));
    }

    private static FirmContactView view(Contact contact, boolean isMain, boolean isOpen) {
        return new FirmContactView(
                contact.id,
                contact.version,
                isOpen ? contact.name : Mask.name(contact.name),
                contact.post,
                Mask.number(contact.mobile),
                isMain,
                isOpen && contact.mobile != null);
    }
}
