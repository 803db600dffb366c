package cn.sisong.common.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;

/**
 * A real HTTP server in the place of enterprise-service. The first half of an id says what the answer is, an area code or
 * one of the faults below, so that tests need no way to talk to it. An issue's id carries its firm's in the second half.
 */
public class EnterpriseStandIn implements QuarkusTestResourceLifecycleManager {
    /** A request id under which the firm is called by the trace of the call that asked for it. */
    public static final String TRACED = "traced-request";

    private static final long ABSENT = 404;
    private static final long BROKEN = 500;
    private static final long SILENT = 504;
    private static final long FLEETING = 599;
    private static final String ZONE = "341282";
    private static final AtomicLong SERIAL = new AtomicLong();

    private final Set<UUID> seen = ConcurrentHashMap.newKeySet();
    private HttpServer server;
    private ExecutorService workers;

    /** A firm that the stand-in knows in the area. */
    public static UUID firmIn(String areaCode) {
        return new UUID(Long.parseLong(areaCode), SERIAL.incrementAndGet());
    }

    public static UUID unknownFirm() {
        return new UUID(ABSENT, 1);
    }

    /** Asking for it fails with 500. */
    public static UUID brokenFirm() {
        return new UUID(BROKEN, 1);
    }

    /** Asking for it takes longer than anyone waits. */
    public static UUID silentFirm() {
        return new UUID(SILENT, 1);
    }

    /** Known when it is asked for the first time; from then on the service is away. */
    public static UUID fleetingFirm() {
        return new UUID(FLEETING, SERIAL.incrementAndGet());
    }

    /** An issue of a firm that the stand-in knows. */
    public static UUID issueOf(UUID firm) {
        return new UUID(firm.getMostSignificantBits(), SERIAL.incrementAndGet() << 32 | firm.getLeastSignificantBits());
    }

    public static UUID unknownIssue() {
        return new UUID(ABSENT, 2);
    }

    @Override
    public Map<String, String> start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            workers = Executors.newCachedThreadPool();
            server.setExecutor(workers);
            server.createContext(
                    "/api/enterprise/v1/enterprises/", exchange -> answer(exchange, EnterpriseStandIn::firm));
            server.createContext("/api/enterprise/v1/issues/", exchange -> answer(exchange, EnterpriseStandIn::issue));
            server.start();
            return Map.of(
                    "quarkus.rest-client.enterprise.url",
                    "http://127.0.0.1:" + server.getAddress().getPort());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void answer(HttpExchange exchange, Function<UUID, String> view) throws IOException {
        var path = exchange.getRequestURI().getPath();
        var id = UUID.fromString(path.substring(path.lastIndexOf('/') + 1));
        var kind = id.getMostSignificantBits();
        if (kind == SILENT) {
            pause();
        }
        var token = exchange.getRequestHeaders().getFirst("Authorization");
        int status = token == null || !token.startsWith("Bearer ") ? 401 : status(id, kind);
        var asked = exchange.getRequestHeaders();
        var answer = view.apply(id);
        if (TRACED.equals(asked.getFirst("X-Request-Id"))) {
            // who asks under this name is told how the call was named
            answer = answer.replaceFirst(
                    "\"name\":\"[^\"]*\"", "\"name\":\"" + String.join(" ", asked.get("traceparent")) + "\"");
        }
        var body = answer.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private int status(UUID id, long kind) {
        if (kind == FLEETING) {
            return seen.add(id) ? 200 : (int) BROKEN;
        }
        return kind == ABSENT || kind == BROKEN ? (int) kind : 200;
    }

    /** Members that nobody here asked for come too, as from the real one. */
    private static String firm(UUID id) {
        var serial = id.getLeastSignificantBits();
        var area = id.getMostSignificantBits() == FLEETING ? ZONE : String.valueOf(id.getMostSignificantBits());
        return """
                {"id":"%s","version":3,"creditCode":"91341282MA8N%06d","name":"测试企业%d号","areaCode":"%s",
                 "industrySection":"C","taskForces":[]}""".formatted(id, serial, serial, area);
    }

    private static String issue(UUID id) {
        var firm = new UUID(id.getMostSignificantBits(), id.getLeastSignificantBits() & 0xffffffffL);
        return """
                {"id":"%s","version":1,"number":"WT-2026-000001","category":"FINANCE",
                 "enterprise":{"id":"%s","name":"测试企业","creditCode":"91341282MA8N000001"}}""".formatted(id, firm);
    }

    private static void pause() {
        try {
            Thread.sleep(4000);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void stop() {
        if (server != null) {
            server.stop(0);
            workers.shutdownNow();
        }
    }
}
