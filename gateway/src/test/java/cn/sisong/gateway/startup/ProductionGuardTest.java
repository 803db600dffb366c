package cn.sisong.gateway.startup;

import io.smallrye.config.SmallRyeConfigBuilder;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ProductionGuardTest {

    @Test
    void names_demo_secrets_and_short_ones() {
        var config = new SmallRyeConfigBuilder()
                .withDefaultValue("sisong.gateway.session-secret", "short")
                .withDefaultValue("quarkus.oidc.credentials.secret", "demo-secret-that-is-long-enough")
                .build();
        assertThat(ProductionGuard.offending(config))
                .containsExactly("quarkus.oidc.credentials.secret", "sisong.gateway.session-secret");
    }

    @Test
    void is_content_with_real_ones() {
        var config = new SmallRyeConfigBuilder()
                .withDefaultValue("sisong.gateway.session-secret", "k".repeat(32))
                .withDefaultValue("quarkus.oidc.credentials.secret", "k".repeat(40))
                .build();
        assertThat(ProductionGuard.offending(config)).isEmpty();
    }
}
