package cn.sisong.enterprise.notification;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.restassured.RestAssured;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A group robot on this machine. What it received is read back by HTTP, since tests live in a class loader of their own:
 * {@code GET /received/name}. A robot whose name begins with {@code broken} answers with an error.
 */
public class RobotReceiver implements QuarkusTestResourceLifecycleManager {
    private static final String URL = "sisong.test.robots";

    private final List<String> received = new CopyOnWriteArrayList<>();
    private HttpServer server;

    @Override
    public Map<String, String> start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        server.createContext("/send/", this::take);
        server.createContext("/received/", this::show);
        server.start();
        var root = "http://127.0.0.1:" + server.getAddress().getPort();
        System.setProperty(URL, root);
        Map<String, String> settings = new HashMap<>(Map.of(
                "sisong.notify.webhooks.ding.kind", "DINGTALK",
                "sisong.notify.webhooks.ding.url", root + "/send/ding?access_token=t",
                "sisong.notify.webhooks.ding.secret", "SECtest"));
        for (var robot : List.of("office", "broken", "quiet", "group")) {
            settings.put("sisong.notify.webhooks." + robot + ".kind", "WECOM");
            settings.put("sisong.notify.webhooks." + robot + ".url", root + "/send/" + robot + "?key=k");
        }
        return settings;
    }

    /** What a robot received, oldest first. */
    static List<String> received(String robot) {
        var text = RestAssured.given()
                .get(System.getProperty(URL) + "/received/" + robot)
                .asString();
        return text.isEmpty() ? List.of() : Arrays.asList(text.split("\n---\n"));
    }

    private void take(HttpExchange exchange) throws IOException {
        var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        var uri = exchange.getRequestURI();
        received.add(uri.getPath().substring("/send/".length()) + " " + uri.getRawQuery() + " " + body);
        var broken = uri.getPath().startsWith("/send/broken");
        answer(exchange, broken ? "{\"errcode\":93000,\"errmsg\":\"no\"}" : "{\"errcode\":0,\"errmsg\":\"ok\"}");
    }

    private void show(HttpExchange exchange) throws IOException {
        var name = exchange.getRequestURI().getPath().substring("/received/".length());
        answer(
                exchange,
                String.join(
                        "\n---\n",
                        received.stream()
                                .filter(line -> line.startsWith(name + " "))
                                .toList()));
    }

    private static void answer(HttpExchange exchange, String text) throws IOException {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "text/plain; charset=utf-8");
        exchange.sendResponseHeaders(200, bytes.length == 0 ? -1 : bytes.length);
        try (var out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }

    @Override
    public void stop() {
        if (server != null) {
            server.stop(0);
        }
    }
}
