package cn.sisong.gateway.startup;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigUtils;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.config.Config;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Production does not start with a demo secret or a short one; the message names the key, never the value. */
@ApplicationScoped
class ProductionGuard {

    private static final Map<String, Integer> SHORTEST =
            Map.of("sisong.gateway.session-secret", 32, "quarkus.oidc.credentials.secret", 16);

    void check(@Observes StartupEvent start, Config config) {
        if (ConfigUtils.isProfileActive("prod")) {
            var offending = offending(config);
            if (!offending.isEmpty()) {
                throw new IllegalStateException("refusing to start in production, change these settings: " + offending);
            }
        }
    }

    static List<String> offending(Config config) {
        var keys = new ArrayList<String>();
        for (var name : config.getPropertyNames()) {
            if (config.getOptionalValue(name, String.class).orElse("").startsWith("demo-")) {
                keys.add(name);
            }
        }
        SHORTEST.forEach((name, length) -> {
            if (config.getOptionalValue(name, String.class).orElse("").length() < length && !keys.contains(name)) {
                keys.add(name);
            }
        });
        keys.sort(null);
        return keys;
    }
}
