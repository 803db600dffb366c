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
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A real HTTP server in the place of enterprise-service. It keeps nothing: the first half of an id says what the answer
 * is, an area code or one of the faults below, so that tests need no way to talk to it.
 */
public class EnterpriseStandIn implements QuarkusTestResourceLifecycleManager {
    /** A request id under which the firm is called by the trace of the call that asked for it. */
    public static final String TRACED = "traced-request";

    private static final long ABSENT = 404;
    private static final long BROKEN = 500;
    private static final long SILENT = 504;
    private static final AtomicLong SERIAL = new AtomicLong();

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

    @Override
    public Map<String, String> start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            workers = Executors.newCachedThreadPool();
            server.setExecutor(workers);
            server.createContext("/api/enterprise/v1/enterprises/", EnterpriseStandIn::answer);
            server.start();
            return Map.of(
                    "quarkus.rest-client.enterprise.url",
                    "http://127.0.0.1:" + server.getAddress().getPort());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void answer(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath();
        var id = UUID.fromString(path.substring(path.lastIndexOf('/') + 1));
        var kind = id.getMostSignificantBits();
        if (kind == SILENT) {
            pause();
        }
        var token = exchange.getRequestHeaders().getFirst("Authorization");
        int status = token == null || !token.startsWith("Bearer ")
                ? 401
                : kind == ABSENT || kind == BROKEN ? (int) kind : 200;
        // who asks under this name is told how the call was named
        var ids = exchange.getRequestHeaders();
        var name = TRACED.equals(ids.getFirst("X-Request-Id"))
                ? String.join(" ", ids.get("traceparent"))
                : "测试企业%d号".formatted(id.getLeastSignificantBits());
        // members that nobody here asked for come too, as from the real one
        var body = """
                {"id":"%s","version":3,"creditCode":"91341282MA8N%06d","name":"%s","areaCode":"%d",
                 "industrySection":"C","taskForces":[]}""".formatted(id, id.getLeastSignificantBits(), name, kind).getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
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
