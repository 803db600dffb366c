package cn.sisong.gateway.forward;

import cn.sisong.gateway.trace.Trace;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What goes inward and outward: nothing that claims to come from us, and our own truth about the caller. */
final class Headers {

    private static final List<String> CLAIMS = List.of("x-user-", "x-forwarded-", "x-internal-");

    private Headers() {}

    static void inward(RoutingContext rc, MultiMap headers, URI publicUrl, String address, boolean guarded) {
        removeClaims(headers);
        cookies(headers, guarded);
        headers.remove("X-CSRF-Token");
        // compressing is our own part: Quarkus takes the Content-Encoding off what it would compress itself,
        // and a body that came compressed would then go out without saying so
        headers.remove("Accept-Encoding");
        Trace.of(rc).inward(headers);
        headers.set("X-Forwarded-For", address);
        headers.set("X-Forwarded-Proto", publicUrl.getScheme());
        headers.set("X-Forwarded-Host", publicUrl.getAuthority());
        headers.set("X-Forwarded-Port", Integer.toString(port(publicUrl)));
    }

    /** What the parts say to each other is nobody else's business. */
    static void outward(MultiMap headers) {
        removeClaims(headers);
        headers.remove("Server");
        headers.remove("X-Powered-By");
    }

    private static void removeClaims(MultiMap headers) {
        for (var name : new ArrayList<>(headers.names())) {
            var lower = name.toLowerCase(Locale.ROOT);
            if (lower.equals("forwarded") || CLAIMS.stream().anyMatch(lower::startsWith)) {
                headers.remove(name);
            }
        }
    }

    /** Our session is nobody else's business; the identity provider keeps its own cookies. */
    private static void cookies(MultiMap headers, boolean guarded) {
        var cookies = headers.getAll("Cookie");
        headers.remove("Cookie");
        if (guarded) {
            return;
        }
        var kept = new ArrayList<String>();
        for (var line : cookies) {
            for (var cookie : line.split(";")) {
                if (!cookie.strip().startsWith("q_")) {
                    kept.add(cookie.strip());
                }
            }
        }
        if (!kept.isEmpty()) {
            headers.set("Cookie", String.join("; ", kept));
        }
    }

    private static int port(URI url) {
        return url.getPort() > 0 ? url.getPort() : "https".equals(url.getScheme()) ? 443 : 80;
    }
}
