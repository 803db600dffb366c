package cn.sisong.gateway.limit;

import cn.sisong.gateway.GatewayConfig;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.List;

/** Where a request comes from: the connection's other end, or what a proxy of ours says about its own. */
@ApplicationScoped
public class Addresses {

    private final List<Network> trusted;

    @Inject
    Addresses(GatewayConfig config) {
        this(config.trustedProxies().orElse(List.of()));
    }

    Addresses(List<String> trustedProxies) {
        this.trusted = trustedProxies.stream().map(Network::of).toList();
    }

    public String of(HttpServerRequest request) {
        var remote = request.remoteAddress();
        return of(
                remote == null || remote.hostAddress() == null ? "unknown" : remote.hostAddress(),
                String.join(",", request.headers().getAll("X-Forwarded-For")));
    }

    /** The last address that nobody of ours has added: what stands before it, anyone may have written. */
    String of(String remote, String forwardedFor) {
        var address = remote;
        var forwarded = forwardedFor.split(",");
        for (var hop = forwarded.length - 1; hop >= 0 && isTrusted(address); hop--) {
            var named = Network.parse(forwarded[hop].strip());
            if (named.isEmpty()) {
                break;
            }
            address = named.get().getHostAddress();
        }
        return address;
    }

    public Client client(HttpServerRequest request) {
        return client(of(request));
    }

    /** Who has one IPv6 address has 2^64 of them: those count as one. */
    static Client client(String address) {
        var parsed = Network.parse(address);
        if (parsed.isPresent() && parsed.get() instanceof Inet6Address) {
            return Client.anonymous(Network.prefix(parsed.get(), 64));
        }
        return Client.anonymous(address);
    }

    private boolean isTrusted(String address) {
        InetAddress parsed = Network.parse(address).orElse(null);
        return parsed != null && trusted.stream().anyMatch(network -> network.holds(parsed));
    }
}
