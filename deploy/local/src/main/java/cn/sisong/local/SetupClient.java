package cn.sisong.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Signs demo users in by password while the demo data are posted; the client exists only for that long. */
final class SetupClient implements AutoCloseable {

    private static final String ID = "sisong-local-setup";

    private final KeycloakAdmin admin;
    private final Secrets secrets;
    private final String tokenUrl;

    SetupClient(Settings settings, Secrets secrets) {
        this.admin = new KeycloakAdmin(settings, secrets);
        this.secrets = secrets;
        this.tokenUrl = settings.loopback(Part.KEYCLOAK) + "/auth/realms/sisong/protocol/openid-connect/token";
        close();
        admin.post("/clients", Map.of("clientId", ID, "publicClient", true, "directAccessGrantsEnabled", true));
    }

    String token(String user) {
        var password = URLEncoder.encode(secrets.get("user." + user), StandardCharsets.UTF_8);
        var form = "grant_type=password&client_id=" + ID + "&username=" + user + "&password=" + password;
        var response = Http.send(HttpRequest.newBuilder(URI.create(tokenUrl))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
        try {
            JsonNode token = new ObjectMapper().readTree(response.body()).path("access_token");
            if (token.isMissingNode()) {
                throw new Failure("演示账号 " + user + " 无法登录:" + response.body());
            }
            return token.asText();
        } catch (IOException e) {
            throw new Failure("演示账号 " + user + " 无法登录", e);
        }
    }

    String subject(String user) {
        return admin.get("/users?exact=true&username=" + user).get(0).get("id").asText();
    }

    @Override
    public void close() {
        admin.get("/clients?clientId=" + ID)
                .forEach(client -> admin.delete("/clients/" + client.get("id").asText()));
    }
}
