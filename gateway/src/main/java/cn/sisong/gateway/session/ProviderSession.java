package cn.sisong.gateway.session;

import cn.sisong.gateway.GatewayConfig;
import io.quarkus.logging.Log;
import io.quarkus.oidc.RefreshToken;
import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Ends the sign-in at the identity provider too, by its logout endpoint and without a detour of the browser. */
@ApplicationScoped
class ProviderSession {

    private final HttpClient client;
    private final String clientId;
    private final String clientSecret;
    private final String endpoint;

    ProviderSession(
            Vertx vertx,
            GatewayConfig config,
            @ConfigProperty(name = "quarkus.oidc.client-id") String clientId,
            @ConfigProperty(name = "quarkus.oidc.credentials.secret") String clientSecret) {
        this.client = vertx.createHttpClient(new HttpClientOptions().setConnectTimeout(2000));
        this.endpoint = config.logoutUrl().toString();
        this.clientId = clientId;
        this.clientSecret = clientSecret;
    }

    Future<Void> end(SecurityIdentity identity) {
        var refresh = identity.getCredential(RefreshToken.class);
        if (refresh == null || refresh.getToken() == null) {
            return Future.succeededFuture();
        }
        var form = "client_id=" + encoded(clientId) + "&client_secret=" + encoded(clientSecret) + "&refresh_token="
                + encoded(refresh.getToken());
        var options = new RequestOptions()
                .setMethod(HttpMethod.POST)
                .setAbsoluteURI(endpoint)
                .setHeaders(MultiMap.caseInsensitiveMultiMap().add("Content-Type", "application/x-www-form-urlencoded"))
                .setTimeout(5000);
        return client.request(options)
                .compose(request -> request.send(Buffer.buffer(form)))
                .onSuccess(response -> {
                    if (response.statusCode() >= 300) {
                        Log.warnf("identity provider refused the sign-out: %d", response.statusCode());
                    }
                })
                .onFailure(fault -> Log.warnf("identity provider did not take the sign-out: %s", fault.getMessage()))
                .mapEmpty();
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
