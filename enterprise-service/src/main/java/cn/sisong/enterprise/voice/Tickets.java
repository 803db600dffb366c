package cn.sisong.enterprise.voice;

import cn.sisong.common.problem.Refusal;
import cn.sisong.common.problem.Text;
import cn.sisong.enterprise.confirmation.LinkToken;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.hibernate.Session;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** The right to send one form: given when the page is opened, good for a while, used once. */
@ApplicationScoped
class Tickets {
    /** A refusal still tells an old ticket from a made-up one on the same day. */
    private static final Duration KEPT = Duration.ofDays(1);

    private final Session session;
    private final VoiceConfig config;
    private final Clock clock;

    Tickets(Session session, VoiceConfig config, Clock clock) {
        this.session = session;
        this.config = config;
        this.clock = clock;
    }

    /** Answers the ticket's secret. */
    String give(UUID codeId) {
        var secret = LinkToken.fresh();
        var now = clock.instant();
        session.createNativeMutationQuery("""
                        insert into voice_ticket (token_hash, code_id, issued_at, expires_at)
                        values (:hash, :code, :now, :until)""")
                .setParameter("hash", LinkToken.hash(secret))
                .setParameter("code", codeId)
                .setParameter("now", now)
                .setParameter("until", now.plus(config.formLifetime()))
                .executeUpdate();
        return secret;
    }

    private record Given(Instant issuedAt, Instant expiresAt, Instant usedAt) {}

    /** Uses it up, or refuses; what is refused afterwards gives it back, since the transaction does not hold. */
    void use(UUID codeId, String secret) {
        var now = clock.instant();
        var given = session.createNativeQuery("""
                        select issued_at, expires_at, used_at from voice_ticket
                        where token_hash = :hash and code_id = :code for update""", Given.class)
                .setParameter("hash", LinkToken.hash(secret))
                .setParameter("code", codeId)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> refusal("ticket-unknown", "表单已失效,请重新打开页面后提交", "No such form; open the page again"));
        if (given.usedAt() != null) {
            throw refusal("ticket-used", "这份表单已提交过,请重新打开页面再提交新的诉求", "This form was sent already; open the page again");
        }
        if (!now.isBefore(given.expiresAt())) {
            throw refusal("ticket-expired", "页面打开太久,请重新打开页面后提交", "The form was open for too long; open the page again");
        }
        if (now.isBefore(given.issuedAt().plus(config.shortestFilling()))) {
            throw refusal("too-quick", "填写时间太短,请核对内容后再提交一次", "Filled in too quickly; check it and send again");
        }
        session.createNativeMutationQuery("update voice_ticket set used_at = :now where token_hash = :hash")
                .setParameter("now", now)
                .setParameter("hash", LinkToken.hash(secret))
                .executeUpdate();
    }

    private static Refusal refusal(String code, String zh, String en) {
        return Refusal.rule(code, "/ticket", Text.of(zh, en));
    }

    @Scheduled(every = "1h", delayed = "11m")
    @Transactional
    void forget() {
        session.createNativeMutationQuery("delete from voice_ticket where expires_at < :limit")
                .setParameter("limit", clock.instant().minus(KEPT))
                .executeUpdate();
    }
}
