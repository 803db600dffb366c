package cn.sisong.enterprise.sla;

import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.Session;

import java.time.LocalDate;

/** The versioned policy table. */
@ApplicationScoped
public class SlaPolicies {
    private static final String COLUMNS = """
            select code, version, dispatch_days, sign_days, return_days, contact_days, contact_hours,
                   first_answer_days, solve_days, solve_in_calendar_days, confirm_days, failed_contacts,
                   extensions, extension_days, co_handling_days, escalate_overdue_days, escalate_reopenings,
                   escalation_level
            from sla_policy""";

    private final Session session;

    SlaPolicies(Session session) {
        this.session = session;
    }

    /** The policy in force on a day: the urgency's and category's own, else the urgency's default. */
    public SlaPolicy inForce(String category, String urgency, LocalDate day) {
        return session.createNativeQuery(COLUMNS + """
                                 where urgency = :urgency and (category = :category or category is null)
                                   and valid_from <= :day
                                order by category nulls last, valid_from desc, version desc limit 1""", SlaPolicy.class)
                .setParameter("urgency", urgency)
                .setParameter("category", category)
                .setParameter("day", day)
                .getSingleResult();
    }

    public SlaPolicy get(String code, int version) {
        return session.createNativeQuery(COLUMNS + " where code = :code and version = :version", SlaPolicy.class)
                .setParameter("code", code)
                .setParameter("version", version)
                .getSingleResult();
    }
}
