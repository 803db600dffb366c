package cn.sisong.common.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.Map;

/** What a test of a service runs against: a real PostgreSQL cluster of its own, a token key, and a clock that can be set. */
public class SuiteResource implements QuarkusTestResourceLifecycleManager {
    private EmbeddedPostgres postgres;

    @Override
    public Map<String, String> start() {
        try {
            postgres = EmbeddedPostgres.builder()
                    .setLocaleConfig("locale", "C.UTF-8")
                    .setServerConfig("max_connections", "60")
                    .start();
            var clock = Files.createTempFile("sisong-clock", ".txt");
            clock.toFile().deleteOnExit();
            TestClock.use(clock);
            var settings = new HashMap<String, String>();
            settings.put("quarkus.datasource.jdbc.url", postgres.getJdbcUrl("postgres", "postgres"));
            settings.put("quarkus.datasource.username", "postgres");
            settings.put("quarkus.datasource.password", "postgres");
            settings.put("quarkus.oidc.public-key", Tokens.publicKey());
            settings.put("quarkus.oidc.token.issuer", Tokens.ISSUER);
            settings.put("sisong.clock.file", clock.toString());
            return settings;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public void stop() {
        try {
            if (postgres != null) {
                postgres.close();
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
