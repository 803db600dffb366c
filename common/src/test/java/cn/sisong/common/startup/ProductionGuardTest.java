package cn.sisong.common.startup;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import org.eclipse.microprofile.config.Config;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ProductionGuardTest {

    @Test
    void names_the_key_of_a_demo_secret_and_of_a_movable_clock() {
        var config = config(Map.of(
                "quarkus.datasource.password", "demo-Password-2026",
                "quarkus.datasource.username", "enterprise",
                "sisong.clock.file", "/var/clock"));
        assertThat(ProductionGuard.offending(config))
                .containsExactlyInAnyOrder("quarkus.datasource.password", "sisong.clock.file");
    }

    @Test
    void finds_nothing_in_a_clean_configuration() {
        assertThat(ProductionGuard.offending(config(Map.of("quarkus.datasource.password", "8f3b-secret"))))
                .isEmpty();
    }

    private static Config config(Map<String, String> settings) {
        return new SmallRyeConfigBuilder()
                .withSources(new PropertiesConfigSource(settings, "test", 100))
                .build();
    }
}
