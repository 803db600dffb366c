package cn.sisong.enterprise.policy;

import cn.sisong.common.identity.DataScope;
import cn.sisong.common.page.ListQuery;
import cn.sisong.common.page.Page;
import cn.sisong.common.page.PageParams;
import cn.sisong.common.page.SortKey;
import cn.sisong.common.problem.ErrorCode;
import cn.sisong.common.problem.Refusal;
import cn.sisong.common.problem.Text;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.Session;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** The policies and their versions. */
@ApplicationScoped
public class Policies implements PanacheRepositoryBase<Policy, UUID> {
    private static final String VALID = "p.validFrom <= :day and (p.validTo is null or p.validTo >= :day)";

    private final Session session;

    Policies(Session session) {
        this.session = session;
    }

    /** The policy, or 404 when it is absent or out of sight. */
    Policy get(DataScope scope, UUID id) {
        return all(scope).where("p.id = :id", "id", id).single().orElseThrow(Policies::absent);
    }

    Page<Policy> list(DataScope scope, String title, LocalDate validOn, PageParams page) {
        return all(scope)
                .where("lower(p.title) like :title escape '!'", "title", containing(title))
                .where(VALID, "day", validOn)
                .descending(page, SortKey.id("p.id", Policy::id));
    }

    /** All that hold on a day: a library has some hundreds. */
    List<Policy> validOn(DataScope scope, LocalDate day) {
        return all(scope).where(VALID, "day", day).all("p.id desc");
    }

    /** Those of the ids that the caller sees. */
    public List<Policy> known(DataScope scope, Collection<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : all(scope).where("p.id in (:ids)", "ids", ids).all("p.id");
    }

    private ListQuery<Policy> all(DataScope scope) {
        return new ListQuery<>(session, Policy.class, "from Policy p").within(PolicyScope.on(scope, "p"));
    }

    private static String containing(String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        return "%" + text.strip().toLowerCase(java.util.Locale.ROOT).replaceAll("([!%_])", "!$1") + "%";
    }

    /** Its area has been checked against the scope; a document number is registered once in an area. */
    void add(DataScope scope, Policy policy) {
        requireFree(policy);
        persist(policy);
        flush();
    }

    void requireFree(Policy policy) {
        var taken = policy.documentNumber != null
                && count(
                                "areaPath = ?1 and documentNumber = ?2 and id <> ?3",
                                policy.areaPath,
                                policy.documentNumber,
                                policy.id)
                        > 0;
        if (taken) {
            throw new Refusal(
                            ErrorCode.ALREADY_EXISTS,
                            Text.of(
                                    "文号 " + policy.documentNumber + " 的政策已在库中",
                                    "A policy with this document number is in the library"))
                    .violation("/documentNumber", "already-exists", Text.of("该文号已登记", "registered already"));
        }
    }

    void remember(PolicyEdition edition) {
        session.persist(edition);
        session.flush();
    }

    Page<PolicyEdition> editions(DataScope scope, UUID policy, PageParams page) {
        var known = get(scope, policy);
        return new ListQuery<>(session, PolicyEdition.class, "from PolicyEdition v")
                .where("v.policyId = :policy", "policy", known.id)
                .descending(page, SortKey.number("v.number", edition -> edition.number));
    }

    private static Refusal absent() {
        return Refusal.notFound(Text.of("政策", "policy"));
    }
}
