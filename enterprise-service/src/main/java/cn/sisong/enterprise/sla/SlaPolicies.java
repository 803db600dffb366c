package cn.sisong.enterprise.sla;

import cn.sisong.common.time.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.Session;

import java.time.Instant;
import java.time.LocalDate;

/** The versioned policy table. */
@ApplicationScoped
public class SlaPolicies {
    private static final String COLUMNS = """
            select code, version, dispatch_days, sign_days, return_days, contact_days, contact_hours, first_answer_days,
                   coalesce(case cast(:complexity as text) when 'CONSULT' then consult_days when 'COMPLEX' then complex_days
                                             when 'CROSS' then cross_days end, solve_days) as solve_days,
                   solve_in_calendar_days, confirm_days, failed_contacts, extensions, extension_days,
                   extension_in_calendar_days and solve_in_calendar_days as extends_in_calendar_days, co_handling_days, escalate_overdue_days, escalate_reopenings,
                   escalation_level
            from sla_policy""";

    private final Session session;

    SlaPolicies(Session session) {
        this.session = session;
    }

    /**
     * The policy in force at a moment: the urgency's and category's own, else the urgency's default. A version that was
     * set later that day is for what is raised after it.
     */
    public SlaPolicy inForce(String category, String urgency, Instant moment) {
        return session.createNativeQuery(COLUMNS + """
                                 where urgency = :urgency and (category = :category or category is null)
                                   and valid_from <= :day and recorded_at <= :moment
                                order by category nulls last, valid_from desc, version desc limit 1""", SlaPolicy.class)
                .setParameter("urgency", urgency)
                .setParameter("category", category)
                .setParameter("day", LocalDate.ofInstant(moment, BusinessClock.ZONE))
                .setParameter("moment", moment)
                .setParameter("complexity", Complexity.ORDINARY.name())
                .getSingleResult();
    }

    /** A version as it holds for an affair of a kind. */
    public SlaPolicy get(String code, int version, Complexity complexity) {
        return session.createNativeQuery(COLUMNS + " where code = :code and version = :version", SlaPolicy.class)
                .setParameter("code", code)
                .setParameter("version", version)
                .setParameter("complexity", complexity.name())
                .getSingleResult();
    }
}
