package cn.sisong.e2e.system;

import com.fasterxml.jackson.databind.JsonNode;

import java.util.Optional;

/** Where the system answers and who may sign in: what {@code ./sisong status --json} tells. */
public record RunningSystem(JsonNode status, Optional<Launcher> launcher) {

    /** The one address that users know. */
    public String gateway() {
        return status.get("gateway").asText();
    }

    public String issuer() {
        return status.get("issuer").asText();
    }

    public String password(String user) {
        return status.get("users").get(user).asText();
    }

    public String clientId() {
        return status.get("client").get("id").asText();
    }

    public String clientSecret() {
        return status.get("client").get("secret").asText();
    }
}
