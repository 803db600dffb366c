package cn.sisong.common.testing;

import cn.sisong.common.web.RequestTrace;
import io.quarkus.arc.Arc;
import io.quarkus.arc.Unremovable;
import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.resource.jdbc.spi.StatementInspector;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/** Counts the statements of single requests, told by their id: what jobs do beside them counts for nobody. */
@ApplicationScoped
@PersistenceUnitExtension
@Unremovable
public class Statements implements StatementInspector {
    private static final Map<String, AtomicLong> COUNTS = new ConcurrentHashMap<>();

    private final RequestTrace trace;

    Statements(RequestTrace trace) {
        this.trace = trace;
    }

    /** How many the request takes that is sent with the id as its {@code X-Request-Id}. */
    public static long of(Consumer<String> request) {
        var id = "counted-" + UUID.randomUUID();
        COUNTS.put(id, new AtomicLong());
        request.accept(id);
        return COUNTS.remove(id).get();
    }

    @Override
    public String inspect(String sql) {
        if (!COUNTS.isEmpty() && Arc.container().requestContext().isActive()) {
            COUNTS.computeIfPresent(trace.requestId(), (id, count) -> {
                count.incrementAndGet();
                return count;
            });
        }
        return sql;
    }
}
