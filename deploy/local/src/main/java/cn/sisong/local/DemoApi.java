package cn.sisong.local;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** The public API through the gateway in the name of one user, or of nobody; what is there already stays. */
final class DemoApi {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final String base;
    private final String token;

    /** @param token null for what a firm does without an account */
    DemoApi(Settings settings, String token) {
        this.base = settings.loopback(Part.GATEWAY) + "/api/enterprise/v1";
        this.token = token;
    }

    /** Creates once: the same key, made from path and name, finds the first answer again. */
    JsonNode post(String path, String name, JsonNode body) {
        return exchange(request(path).header("Idempotency-Key", key(path, name)).POST(text(body)));
    }

    private static String key(String path, String name) {
        return "\"" + UUID.nameUUIDFromBytes(("demo " + path + " " + name).getBytes(StandardCharsets.UTF_8)) + "\"";
    }

    /** A change of what has been seen: {@code seen} is its version. */
    JsonNode change(String path, String name, JsonNode body, long seen) {
        return exchange(request(path)
                .header("Idempotency-Key", key(path, name))
                .header("If-Match", "\"v" + seen + "\"")
                .POST(text(body)));
    }

    JsonNode get(String path) {
        return exchange(request(path).GET());
    }

    JsonNode put(String path, JsonNode body) {
        return exchange(request(path).header("If-None-Match", "*").PUT(text(body)));
    }

    /** Any other write, of any kind of body: a change of the version seen, or without one something new. */
    JsonNode send(String method, String path, String name, String type, String body, Long seen) {
        var request = request(path).setHeader("Content-Type", type).header("Idempotency-Key", key(path, name));
        if (seen != null) {
            request.header("If-Match", "\"v" + seen + "\"");
        } else if (method.equals("PUT")) {
            request.header("If-None-Match", "*");
        }
        return exchange(request.method(method, BodyPublishers.ofString(body)));
    }

    private HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(URI.create(base + path)).header("Content-Type", "application/json");
        return token == null ? request : request.header("Authorization", "Bearer " + token);
    }

    private static HttpRequest.BodyPublisher text(JsonNode body) {
        return BodyPublishers.ofString(body.toString());
    }

    private static JsonNode exchange(HttpRequest.Builder request) {
        var response = Http.send(request);
        var status = response.statusCode();
        if (status >= 300 && status != 409 && status != 412) {
            throw new Failure(response.uri().getPath() + ":" + status + " " + response.body());
        }
        try {
            return JSON.readTree(response.body());
        } catch (JsonProcessingException e) {
            throw new Failure(response.uri().getPath() + ":" + e.getOriginalMessage(), e);
        }
    }
}
