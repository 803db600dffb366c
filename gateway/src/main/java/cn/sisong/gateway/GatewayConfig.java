package cn.sisong.gateway;

import cn.sisong.gateway.limit.LimitConfig;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The routing table and what belongs to it. */
@ConfigMapping(prefix = "sisong.gateway")
public interface GatewayConfig {

    /** The address that people and other systems use. */
    URI publicUrl();

    /** The identity provider's public name. */
    String issuer();

    /** Key of the session cookies and of the forgery check; 32 characters or more. */
    String sessionSecret();

    /** How long a session may be left alone; then it ends, here and at the identity provider. */
    @WithDefault("30M")
    Duration sessionIdle();

    /** Where the identity provider takes the end of a session. */
    URI logoutUrl();

    /** Routes by a name for logs, health and the merged API document. */
    Map<String, Route> routes();

    /** Connections that the gateway keeps to the upstreams. */
    Pool pool();

    /** When an upstream that fails is left alone. */
    Breaker breaker();

    /** How much one caller may ask for, by a name that the answers carry. */
    Map<String, LimitConfig> limits();

    /** Proxies before the gateway whose X-Forwarded-For is believed, as addresses or networks (10.0.0.0/8). */
    Optional<List<String>> trustedProxies();

    /** One upstream. */
    interface Route {

        /** Paths that begin with one of these, comma-separated. */
        String prefixes();

        /** Scheme, host and port; no target, no route. */
        Optional<URI> target();

        /** How long the upstream may take from the last byte of the request to the first of the answer. */
        @WithDefault("30S")
        Duration timeout();

        /** Largest request body in bytes. */
        @WithDefault("12582912")
        long bodyLimit();

        /** Session and tokens are ours to check; false for the identity provider itself. */
        @WithDefault("true")
        boolean guarded();

        /** Paths below the prefix that need no sign-in, as regular expression. */
        Optional<String> anonymous();

        /** Where the upstream tells that it is ready. */
        @WithDefault("/q/health/ready")
        String health();

        /** Where the upstream publishes its API, if it does. */
        Optional<String> openapi();
    }

    /** Connections per upstream; without limits the queue would grow for ever. */
    interface Pool {

        /** Connections per upstream. */
        @WithDefault("128")
        int size();

        /** Requests under way to an upstream from which on other systems are sent away, so that people get through. */
        @WithDefault("96")
        int machines();

        /** Requests that may wait for a connection. */
        @WithDefault("256")
        int queue();

        /** How long a connection may take to be made. */
        @WithDefault("2S")
        Duration connect();
    }

    /** When an upstream that fails is left alone. */
    interface Breaker {

        /** Failures in a row after which nobody waits for it any more. */
        @WithDefault("5")
        int failures();

        /** How long until one request tries again. */
        @WithDefault("5S")
        Duration pause();
    }
}
