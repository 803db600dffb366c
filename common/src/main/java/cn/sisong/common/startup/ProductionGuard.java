package cn.sisong.common.startup;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigUtils;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.config.Config;

import java.util.ArrayList;
import java.util.List;

/** Production does not start with a demo secret or a movable clock; the message names the key, never the value. */
@ApplicationScoped
public class ProductionGuard {
    private static final String CLOCK = "sisong.clock.file";

    void check(@Observes StartupEvent start, Config config) {
        if (!ConfigUtils.isProfileActive("prod")) {
            return;
        }
        var offending = offending(config);
        if (!offending.isEmpty()) {
            throw new IllegalStateException("refusing to start in production, change these settings: " + offending);
        }
    }

    /** The keys whose values are meant for a demonstration only. */
    static List<String> offending(Config config) {
        var keys = new ArrayList<String>();
        for (var name : config.getPropertyNames()) {
            var value = config.getOptionalValue(name, String.class).orElse("");
            if (value.startsWith("demo-") || name.equals(CLOCK) && !value.isEmpty()) {
                keys.add(name);
            }
        }
        if (keys.stream().noneMatch(CLOCK::equals)
                && !config.getOptionalValue(CLOCK, String.class).orElse("").isEmpty()) {
            keys.add(CLOCK);
        }
        return keys;
    }
}
