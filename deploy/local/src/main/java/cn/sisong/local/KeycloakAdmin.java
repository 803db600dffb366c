package cn.sisong.local;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;

/** The admin API of our realm, on loopback; the gateway never forwards it. */
final class KeycloakAdmin {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final String base;
    private final String token;

    KeycloakAdmin(Settings settings, Secrets secrets) {
        var server = settings.loopback(Part.KEYCLOAK) + "/auth";
        base = server + "/admin/realms/sisong";
        var form = "grant_type=password&client_id=admin-cli&username=" + Keycloak.ADMIN + "&password="
                + URLEncoder.encode(secrets.internal("keycloak.admin"), StandardCharsets.UTF_8);
        var request = HttpRequest.newBuilder(URI.create(server + "/realms/master/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form));
        token = exchange(request).get("access_token").asText();
    }

    JsonNode get(String path) {
        return exchange(request(path).GET());
    }

    JsonNode post(String path, Object body) {
        return exchange(request(path).POST(json(body)));
    }

    void put(String path, Object body) {
        exchange(request(path).PUT(json(body)));
    }

    void delete(String path) {
        exchange(request(path).DELETE());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json");
    }

    private static HttpRequest.BodyPublisher json(Object body) {
        try {
            return BodyPublishers.ofString(JSON.writeValueAsString(body));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static JsonNode exchange(HttpRequest.Builder request) {
        var response = Http.send(request);
        if (response.statusCode() >= 300) {
            throw new Failure(
                    "Keycloak " + response.uri().getPath() + ":" + response.statusCode() + " " + response.body());
        }
        try {
            return JSON.readTree(response.body());
        } catch (JsonProcessingException e) {
            throw new Failure("Keycloak " + response.uri().getPath() + ":" + e.getOriginalMessage(), e);
        }
    }
}
