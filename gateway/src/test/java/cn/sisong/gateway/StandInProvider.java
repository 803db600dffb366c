package cn.sisong.gateway;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.lang.JoseException;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** An identity provider as small as the code flow allows, with a key of the test. */
public final class StandInProvider {

    /** How often tokens were renewed and sessions ended. */
    public static final AtomicInteger REFRESHED = new AtomicInteger();

    public static final AtomicInteger ENDED = new AtomicInteger();

    private static final RsaJsonWebKey KEY = key();
    private static String issuer;

    private StandInProvider() {}

    static HttpServer start(Vertx vertx) {
        var server = vertx.createHttpServer()
                .requestHandler(StandInProvider::answer)
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .join();
        issuer = "http://127.0.0.1:" + server.actualPort() + "/auth/realms/sisong";
        return server;
    }

    /** The address that tokens name. */
    public static String issuer() {
        return issuer;
    }

    private static void answer(HttpServerRequest request) {
        var path = request.path().substring("/auth/realms/sisong".length());
        switch (path) {
            case "/.well-known/openid-configuration" ->
                json(
                        request,
                        new JsonObject()
                                .put("issuer", issuer)
                                .put("authorization_endpoint", issuer + "/authorize")
                                .put("token_endpoint", issuer + "/token")
                                .put("jwks_uri", issuer + "/keys"));
            case "/keys" ->
                json(
                        request,
                        new JsonObject()
                                .put(
                                        "keys",
                                        new JsonArray()
                                                .add(new JsonObject(
                                                        KEY.toJson(JsonWebKey.OutputControlLevel.PUBLIC_ONLY)))));
            case "/token" ->
                request.body().onSuccess(form -> {
                    var renewed = form.toString().contains("grant_type=refresh_token");
                    if (renewed) {
                        REFRESHED.incrementAndGet();
                    }
                    // The first tokens are about to run out, so that the next request renews them.
                    json(request, tokens(renewed ? 300 : 10));
                });
            case "/protocol/openid-connect/logout" -> {
                ENDED.incrementAndGet();
                request.response().setStatusCode(204).end();
            }
            case "/cookies" -> json(request, new JsonObject().put("cookie", request.getHeader("Cookie")));
            default -> request.response().setStatusCode(200).end("{}");
        }
    }

    private static JsonObject tokens(int seconds) {
        return new JsonObject()
                .put("id_token", token("sisong-gateway", seconds))
                .put("access_token", token("sisong-api", seconds))
                .put("refresh_token", "refresh")
                .put("token_type", "Bearer")
                .put("expires_in", seconds);
    }

    /** A token as a client system or the session would carry it. */
    public static String token(String audience, int seconds) {
        return token(audience, seconds, "demo-system");
    }

    /** A token that was given to another client. */
    public static String token(String audience, int seconds, String client) {
        var claims = new JwtClaims();
        claims.setIssuer(issuer);
        claims.setAudience(audience);
        claims.setSubject("7d5ce1a0-0000-4000-8000-000000000001");
        claims.setGeneratedJwtId();
        claims.setIssuedAtToNow();
        claims.setExpirationTime(NumericDate.fromSeconds(NumericDate.now().getValue() + seconds));
        claims.setClaim("azp", client);
        claims.setClaim("sid", "session-1");
        claims.setClaim("preferred_username", "member");
        claims.setClaim("name", "张专");
        claims.setClaim("area", "34");
        claims.setClaim("realm_access", Map.of("roles", List.of("member", "default-roles-sisong", "offline_access")));
        try {
            var signature = new JsonWebSignature();
            signature.setPayload(claims.toJson());
            signature.setKey(KEY.getPrivateKey());
            signature.setKeyIdHeaderValue(KEY.getKeyId());
            signature.setAlgorithmHeaderValue("RS256");
            return signature.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void json(HttpServerRequest request, JsonObject body) {
        request.response().putHeader("Content-Type", "application/json").end(body.toBuffer());
    }

    private static RsaJsonWebKey key() {
        try {
            var key = RsaJwkGenerator.generateJwk(2048);
            key.setKeyId("test");
            key.setAlgorithm("RS256");
            return key;
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }
}
