package cn.sisong.gateway.session;

import io.quarkus.oidc.IdTokenCredential;
import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;

import java.util.Base64;
import java.util.Optional;

/** Reads a token that has been verified already. */
final class Claims {

    private Claims() {}

    static JsonObject of(String token) {
        return new JsonObject(Buffer.buffer(Base64.getUrlDecoder().decode(token.split("\\.", 3)[1])));
    }

    /** What a browser's session is called; the same while tokens are renewed. Empty for other systems. */
    static Optional<String> session(SecurityIdentity identity) {
        var token = identity.getCredential(IdTokenCredential.class);
        if (token == null || token.getToken() == null) {
            return Optional.empty();
        }
        var claims = of(token.getToken());
        return Optional.of(claims.getString("sub") + " " + claims.getString("sid", claims.getString("auth_time", "")));
    }
}
