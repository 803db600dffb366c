package cn.sisong.enterprise.sla;

import cn.sisong.common.page.Page;
import cn.sisong.common.page.PageParams;
import cn.sisong.common.problem.ErrorCode;
import cn.sisong.common.problem.Refusal;
import cn.sisong.common.problem.Text;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.Session;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** The upkeep of the policy table: read by everyone, and every change is a new version. */
@ApplicationScoped
class SlaRules {
    private static final String PROFILES = """
            select code, title, basis, dispatch_days, sign_days, return_days, contact_days, contact_hours,
                   first_answer_days, solve_days, solve_in_calendar_days, confirm_days, failed_contacts, consult_days,
                   complex_days, cross_days, extensions, extension_days, co_handling_days, escalate_overdue_days,
                   escalate_reopenings
            from sla_profile order by code""";

    private static final String VIEW = """
            select p.code, p.version, p.category, p.urgency, p.title, p.basis, p.valid_from, p.dispatch_days, p.sign_days,
                   p.return_days, p.contact_days, p.contact_hours, p.first_answer_days, p.solve_days,
                   p.consult_days, p.complex_days, p.cross_days, p.solve_in_calendar_days, p.confirm_days,
                   p.failed_contacts, p.extensions, p.extension_days, p.extension_in_calendar_days, p.co_handling_days, p.escalate_overdue_days, p.escalate_reopenings, p.escalation_level,
                   p.author, p.recorded_at,
                   p.version = (select f.version from sla_policy f where f.code = p.code and f.valid_from <= :today
                                order by f.valid_from desc, f.version desc limit 1) is true as in_force
            from sla_policy p""";

    private final Session session;
    private final ObjectMapper json;

    SlaRules(Session session, ObjectMapper json) {
        this.session = session;
        this.json = json;
    }

    /** The newest version of each. */
    List<SlaPolicyView> newest(LocalDate today) {
        return session.createNativeQuery(
                        VIEW + " where p.version = (select max(n.version) from sla_policy n where n.code = p.code)"
                                + " order by p.urgency, p.category nulls first, p.code",
                        SlaPolicyView.class)
                .setParameter("today", today)
                .getResultList();
    }

    SlaPolicyView newest(String code, LocalDate today) {
        return session.createNativeQuery(
                        VIEW + " where p.code = :code order by p.version desc limit 1", SlaPolicyView.class)
                .setParameter("today", today)
                .setParameter("code", code)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> Refusal.notFound(Text.of("时限规则", "policy")));
    }

    Page<SlaPolicyView> versions(String code, LocalDate today, PageParams page) {
        newest(code, today);
        var before = page.after(Integer::valueOf).orElse(Integer.MAX_VALUE);
        var rows = session.createNativeQuery(
                        VIEW + " where p.code = :code and p.version < :before order by p.version desc",
                        SlaPolicyView.class)
                .setParameter("today", today)
                .setParameter("code", code)
                .setParameter("before", before)
                .setMaxResults(page.fetch())
                .getResultList();
        return page.cut(rows, row -> List.of(String.valueOf(row.number())));
    }

    List<SlaPolicyView.Profile> profiles() {
        return session.createNativeQuery(PROFILES, SlaPolicyView.Profile.class).getResultList();
    }

    void requireUnused(String code, String category, String urgency) {
        var taken = session.createNativeQuery("""
                        select code from sla_policy
                        where code = :code or urgency = :urgency and category is not distinct from cast(:category as text)
                        limit 1""", String.class)
                .setParameter("code", code)
                .setParameter("urgency", urgency)
                .setParameter("category", category)
                .getResultStream()
                .findFirst();
        if (taken.isPresent()) {
            throw new Refusal(
                            ErrorCode.ALREADY_EXISTS,
                            Text.of(
                                    "该类别和紧急程度已有规则 " + taken.get() + ",请为它新增一版",
                                    taken.get() + " holds for these already; add a version to it"))
                    .violation("/code", "already-exists", Text.of("已有规则", "taken"));
        }
    }

    /**
     * The next version of a rule. What a version says beyond its times stays as in the version before; a first version
     * takes it from the urgency's default.
     */
    void insert(String code, int version, String category, String urgency, SlaTimes times, String author, Instant now) {
        Map<String, Object> says = times.columns();
        says.put("code", code);
        says.put("version", version);
        says.put("category", category);
        says.put("urgency", urgency);
        says.put("author", author);
        says.put("recorded_at", now.toString());
        session.createNativeMutationQuery("""
                        insert into sla_policy
                        select (jsonb_populate_record(p, cast(:says as jsonb))).* from sla_policy p
                        where (p.code, p.version) = (
                            select b.code, b.version from sla_policy b where b.code = :code
                               or b.urgency = :urgency and b.category is null
                            order by b.code = :code desc, b.version desc limit 1)""")
                .setParameter("says", write(says))
                .setParameter("code", code)
                .setParameter("urgency", urgency)
                .executeUpdate();
    }

    private String write(Map<String, Object> says) {
        try {
            return json.writeValueAsString(says);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** One writer per rule at a time. */
    void serialise(String code) {
        session.createNativeQuery("select cast(pg_advisory_xact_lock(hashtext(:lock)) as text)", String.class)
                .setParameter("lock", "sla-policy " + code)
                .getSingleResult();
    }
}
