package cn.sisong.gateway.session;

import cn.sisong.gateway.GatewayConfig;
import io.quarkus.oidc.IdTokenCredential;
import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;

/** A token that only a page of ours can know, computed from the session so that nothing has to be stored. */
@ApplicationScoped
class Csrf {

    private final SecretKeySpec key;

    Csrf(GatewayConfig config) {
        key = new SecretKeySpec(("csrf:" + config.sessionSecret()).getBytes(StandardCharsets.UTF_8), "HmacSHA256");
    }

    String token(SecurityIdentity identity) {
        var session = session(identity);
        if (session == null) {
            return null;
        }
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(mac.doFinal(session.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    boolean matches(RoutingContext rc, SecurityIdentity identity) {
        var sent = rc.request().getHeader("X-CSRF-Token");
        var expected = token(identity);
        return sent != null
                && expected != null
                && MessageDigest.isEqual(
                        sent.getBytes(StandardCharsets.UTF_8), expected.getBytes(StandardCharsets.UTF_8));
    }

    /** Stays the same while tokens are renewed. */
    private static String session(SecurityIdentity identity) {
        var token = identity.getCredential(IdTokenCredential.class);
        if (token == null || token.getToken() == null) {
            return null;
        }
        JsonObject claims = Claims.of(token.getToken());
        return claims.getString("sub") + " " + claims.getString("sid", claims.getString("auth_time", ""));
    }
}
