package cn.sisong.gateway.session;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/** What the web app may know about its session. */
final class SessionView {

    private SessionView() {}

    static JsonObject of(JsonObject claims, String csrfToken) {
        var user = new JsonObject()
                .put("subject", claims.getString("sub"))
                .put("username", claims.getString("preferred_username"))
                .put("name", claims.getString("name", claims.getString("preferred_username")));
        return new JsonObject()
                .put("user", user)
                .put("roles", roles(claims))
                .put("org", claims.getString("org"))
                .put("area", claims.getString("area"))
                .put("csrfToken", csrfToken);
    }

    /** Without those that the identity provider adds for itself. */
    private static JsonArray roles(JsonObject claims) {
        var roles = new JsonArray();
        for (var role : claims.getJsonObject("realm_access", new JsonObject()).getJsonArray("roles", new JsonArray())) {
            var name = role.toString();
            if (!name.startsWith("default-roles-")
                    && !name.equals("offline_access")
                    && !name.equals("uma_authorization")) {
                roles.add(name);
            }
        }
        return roles;
    }
}
