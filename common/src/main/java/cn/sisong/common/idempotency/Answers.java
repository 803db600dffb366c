package cn.sisong.common.idempotency;

import cn.sisong.common.problem.ErrorCode;
import cn.sisong.common.problem.Refusal;
import cn.sisong.common.problem.Text;
import cn.sisong.common.web.IfMatch;
import cn.sisong.common.web.Versioned;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import org.hibernate.Session;
import org.jboss.resteasy.reactive.RestResponse;

import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/** The kept answers, in the caller's transaction. They are forgotten after 72 hours. */
@ApplicationScoped
class Answers {
    private static final Duration KEPT = Duration.ofHours(72);

    private final Session entities;
    private final ObjectMapper json;
    private final Clock clock;

    Answers(Session entities, ObjectMapper json, Clock clock) {
        this.entities = entities;
        this.json = json;
        this.clock = clock;
    }

    /** An answer given before. */
    record Kept(byte[] fingerprint, int status, String body, String location, String etag) {

        RestResponse<?> replay(byte[] asked) {
            if (!MessageDigest.isEqual(fingerprint, asked)) {
                throw new Refusal(
                        ErrorCode.IDEMPOTENCY_KEY_REUSED,
                        Text.of(
                                "这个 Idempotency-Key 已用于内容不同的请求,请换一个新的编号",
                                "This Idempotency-Key was used with another request; use a new one"));
            }
            var response = RestResponse.ResponseBuilder.create(
                            RestResponse.Status.fromStatusCode(status), (Object) body)
                    .header("Idempotency-Replayed", "true");
            if (body != null) {
                response.header("Content-Type", "application/json");
            }
            if (location != null) {
                response.header("Location", location);
            }
            if (etag != null) {
                response.header("ETag", etag);
            }
            return response.build();
        }
    }

    /** Holds the key until the transaction ends; false while another request holds it. */
    boolean claim(KeyedRequest request) {
        var lock = request.caller() + "\n" + request.route() + "\n" + request.key();
        return entities.createNativeQuery("select pg_try_advisory_xact_lock(hashtextextended(:lock, 0))", Boolean.class)
                .setParameter("lock", lock)
                .getSingleResult();
    }

    Optional<Kept> find(KeyedRequest request) {
        return entities.createNativeQuery("""
                        select fingerprint, status, body, location, etag from idempotency_answer
                        where caller = :caller and route = :route and key = :key
                        """, Tuple.class)
                .setParameter("caller", request.caller())
                .setParameter("route", request.route())
                .setParameter("key", request.key())
                .getResultStream()
                .map(row -> new Kept(
                        row.get(0, byte[].class),
                        row.get(1, Integer.class),
                        row.get(2, String.class),
                        row.get(3, String.class),
                        row.get(4, String.class)))
                .findFirst();
    }

    void keep(KeyedRequest request, RestResponse<?> response) throws JsonProcessingException {
        entities.flush();
        var entity = response.getEntity();
        entities.createNativeMutationQuery("""
                        insert into idempotency_answer
                            (caller, route, key, fingerprint, status, body, location, etag, created_at)
                        values (:caller, :route, :key, :fingerprint, :status, :body, :location, :etag, :now)
                        """)
                .setParameter("caller", request.caller())
                .setParameter("route", request.route())
                .setParameter("key", request.key())
                .setParameter("fingerprint", request.fingerprint())
                .setParameter("status", response.getStatus())
                .setParameter(
                        "body",
                        entity == null ? null : json.writeValueAsString(entity instanceof KeptAs k ? k.kept() : entity))
                .setParameter("location", response.getHeaderString("Location"))
                .setParameter("etag", entity instanceof Versioned v ? IfMatch.etag(v.version()) : null)
                .setParameter("now", clock.instant())
                .executeUpdate();
    }

    @Scheduled(every = "1h", delayed = "10m")
    @Transactional
    void forget() {
        entities.createNativeMutationQuery("delete from idempotency_answer where created_at < :limit")
                .setParameter("limit", clock.instant().minus(KEPT))
                .executeUpdate();
    }
}
