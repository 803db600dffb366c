package cn.sisong.local;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;

class DemoScriptTest {
    private static final String ANSWER = """
            {"id": "7", "version": 3, "items": [{"id": "8", "name": "A"}, {"id": "9", "name": "B", "version": 4}]}""";

    private final List<Call> calls = new ArrayList<>();
    private HttpServer server;

    private record Call(String line, String type, String seen, String key, String body) {}

    @BeforeEach
    void listen() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/api/enterprise/v1", this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void puts_what_an_earlier_step_made_into_a_later_one() throws IOException {
        play("""
                [{"send": "POST /a", "as": "a"}, {"send": "POST /a/{a}/parts", "body": {"of": "{a}"}}]""");
        assertThat(calls.get(1).line()).isEqualTo("POST /api/enterprise/v1/a/7/parts");
        assertThat(calls.get(1).body()).isEqualTo("{\"of\":\"7\"}");
    }

    @Test
    void changes_the_version_of_what_it_has_found() throws IOException {
        play("""
                [{"find": "/a", "where": {"name": "B"}, "as": "b"},
                 {"send": "PATCH /a/{b}", "seen": "b", "body": {}}]""");
        assertThat(calls.get(1))
                .extracting(Call::line, Call::seen, Call::type)
                .containsExactly("PATCH /api/enterprise/v1/a/9", "\"v4\"", "application/merge-patch+json");
    }

    @Test
    void sets_what_was_never_set_before() throws IOException {
        play("""
                [{"send": "PUT /a", "seen": 0, "body": {}}]""");
        assertThat(calls.get(0))
                .extracting(Call::line, Call::seen)
                .containsExactly("PUT /api/enterprise/v1/a", "\"v0\"");
    }

    @Test
    void knows_days_accounts_and_credit_codes() throws IOException {
        play("""
                [{"send": "POST /a", "body": ["{day:-30}", "{subject:leader}", "{code:7}"]}]""");
        assertThat(calls.get(0).body())
                .isEqualTo("[\"2026-01-30\",\"of leader\",\"" + CreditCode.of("341282", 7) + "\"]");
    }

    @Test
    void sends_the_lines_of_a_file() throws IOException {
        play("""
                [{"send": "POST /a/_import", "lines": ["h", "1"]}]""");
        assertThat(calls.get(0)).extracting(Call::type, Call::body).containsExactly("text/csv", "h\n1");
    }

    @Test
    void keeps_the_key_of_a_step_when_another_is_put_before_it() throws IOException {
        play("""
                [{"send": "POST /a", "body": {"n": 1}}]""");
        play("""
                [{"send": "POST /a", "body": {"n": 0}}, {"send": "POST /a", "body": {"n": 1}}]""");
        assertThat(calls.get(2).key())
                .isEqualTo(calls.get(0).key())
                .isNotEqualTo(calls.get(1).key());
    }

    private void play(String steps) throws IOException {
        var port = Integer.toString(server.getAddress().getPort());
        var settings = new Settings(Map.of("SISONG_PORT_GATEWAY", port));
        var script =
                new DemoScript(user -> new DemoApi(settings, user), user -> "of " + user, LocalDate.of(2026, 3, 1));
        script.play(new ObjectMapper().readTree(steps));
    }

    private void answer(HttpExchange exchange) throws IOException {
        var headers = exchange.getRequestHeaders();
        calls.add(new Call(
                exchange.getRequestMethod() + " " + exchange.getRequestURI(),
                headers.getFirst("Content-Type"),
                headers.getFirst("If-Match"),
                headers.getFirst("Idempotency-Key"),
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
        var bytes = ANSWER.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
