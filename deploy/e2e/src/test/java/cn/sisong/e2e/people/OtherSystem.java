package cn.sisong.e2e.people;

import cn.sisong.e2e.Json;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** A caller without a browser: another government system with its token, or anybody without one. */
public final class OtherSystem extends Caller {

    private final HttpClient http = HttpClient.newHttpClient();
    private final String gateway;
    private final String token;

    private OtherSystem(String gateway, String token) {
        this.gateway = gateway;
        this.token = token;
    }

    static OtherSystem anonymous(String gateway) {
        return new OtherSystem(gateway, null);
    }

    /** Gets its token through the gateway, as a system outside must. */
    public static OtherSystem withClientCredentials(String gateway, String id, String secret) {
        var form = "grant_type=client_credentials&client_id=" + encode(id) + "&client_secret=" + encode(secret);
        var answer = anonymous(gateway)
                .call(
                        "POST",
                        "/auth/realms/sisong/protocol/openid-connect/token",
                        Map.of("Content-Type", "application/x-www-form-urlencoded"),
                        form.getBytes(StandardCharsets.UTF_8))
                .expect(200);
        return new OtherSystem(gateway, answer.json().get("access_token").asText());
    }

    /** The same caller with the same token at another gateway. */
    public OtherSystem at(String otherGateway) {
        return new OtherSystem(otherGateway, token);
    }

    @Override
    public Answer call(String method, String path, Map<String, String> headers, Object body) {
        var publisher = body == null
                ? BodyPublishers.noBody()
                : body instanceof byte[] bytes
                        ? BodyPublishers.ofByteArray(bytes)
                        : BodyPublishers.ofString(Json.write(body));
        var request = HttpRequest.newBuilder(URI.create(gateway + path))
                .timeout(Duration.ofMinutes(1))
                .method(method, publisher);
        if (body != null) {
            request.setHeader("Content-Type", contentType(body));
        }
        if (token != null) {
            request.setHeader("Authorization", "Bearer " + token);
        }
        headers.forEach(request::setHeader);
        try {
            var response = http.send(request.build(), BodyHandlers.ofString());
            var received = new LinkedHashMap<String, String>();
            response.headers().map().forEach((name, values) -> received.put(name, String.join(", ", values)));
            return new Answer(method + " " + path, response.statusCode(), received, response.body());
        } catch (IOException e) {
            throw new IllegalStateException(method + " " + path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
