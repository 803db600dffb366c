package cn.sisong.enterprise.contact;

import cn.sisong.common.audit.AuditTrail;
import cn.sisong.common.identity.Caller;
import cn.sisong.common.problem.ErrorCode;
import cn.sisong.common.problem.Refusal;
import cn.sisong.common.problem.Text;
import cn.sisong.common.time.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.Session;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;

/** Keeps who was shown which number for which reason, and sees that the numbers asked for do not add up to a list. */
@ApplicationScoped
class Reveals {
    private static final Duration WINDOW = Duration.ofHours(1);

    private final Session session;
    private final ContactConfig config;
    private final AuditTrail audit;
    private final Caller caller;
    private final Clock clock;

    Reveals(Session session, ContactConfig config, AuditTrail audit, Caller caller, Clock clock) {
        this.session = session;
        this.config = config;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    void record(Contact contact, String reason) {
        var now = clock.instant();
        // one at a time for each person: requests side by side must not all see the same count
        session.createNativeQuery(
                        "select cast(pg_advisory_xact_lock(hashtextextended(:lock, 2)) as text)", String.class)
                .setParameter("lock", "reveal" + caller.subject())
                .getSingleResult();
        var shown = session.createNativeQuery(
                        "select count(*) from contact_reveal where subject = :subject and revealed_at > :since",
                        Long.class)
                .setParameter("subject", caller.subject())
                .setParameter("since", now.minus(WINDOW))
                .getSingleResult();
        if (shown >= config.revealsPerHour()) {
            throw new Refusal(
                            ErrorCode.TOO_MANY_REQUESTS,
                            Text.of(
                                    "每小时最多查看 " + config.revealsPerHour() + " 个号码,请稍后再试",
                                    "At most " + config.revealsPerHour() + " numbers an hour; try again later"))
                    .header("Retry-After", String.valueOf(WINDOW.toSeconds()));
        }
        session.createNativeMutationQuery("""
                        insert into contact_reveal (id, contact_id, subject, name, reason, revealed_at)
                        values (:id, :contact, :subject, :name, :reason, :now)""")
                .setParameter("id", Ids.next())
                .setParameter("contact", contact.id)
                .setParameter("subject", caller.subject())
                .setParameter("name", caller.name())
                .setParameter("reason", reason)
                .setParameter("now", now)
                .executeUpdate();
        audit.record(
                "contact.revealed",
                "firm-contact",
                contact.id.toString(),
                null,
                Map.of("enterpriseId", contact.enterpriseId, "reason", reason));
    }
}
