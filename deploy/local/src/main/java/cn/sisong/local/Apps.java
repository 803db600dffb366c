package cn.sisong.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Services and gateway, run from copies of what the build made, so that a build never touches what is running. */
final class Apps {

    private static final Map<Part, Integer> HEAP_MEGABYTES =
            Map.of(Part.ENTERPRISE, 512, Part.FINANCE, 128, Part.PROJECT, 128, Part.GATEWAY, 128);

    private final Settings settings;
    private final Secrets secrets;

    Apps(Settings settings, Secrets secrets) {
        this.settings = settings;
        this.secrets = secrets;
    }

    static boolean isBuilt(Settings settings, Part part) {
        return Files.exists(built(settings, part).resolve("quarkus-run.jar"));
    }

    /** Whether what runs is what was built last. */
    static boolean isCurrent(Settings settings, Part part) {
        var stamp = copy(settings, part).resolve("stamp");
        try {
            return !isBuilt(settings, part)
                    || Files.exists(stamp) && Files.readString(stamp).equals(stampOf(built(settings, part)));
        } catch (IOException e) {
            return false;
        }
    }

    void prepare(Part part) {
        if (isCurrent(settings, part)) {
            return;
        }
        var copy = copy(settings, part);
        try {
            Trees.delete(copy);
            Files.createDirectories(copy.getParent());
            var stamp = stampOf(built(settings, part));
            Trees.copy(built(settings, part), copy);
            Files.writeString(copy.resolve("stamp"), stamp);
        } catch (IOException e) {
            throw new Failure(part.title + " 无法复制:" + e.getMessage(), e);
        }
    }

    Child.Spec spec(Part part) {
        var copy = copy(settings, part);
        var command = new ArrayList<>(List.of(Jvm.java()));
        command.addAll(Jvm.flags(HEAP_MEGABYTES.get(part)));
        command.addAll(List.of("-jar", copy.resolve("quarkus-run.jar").toString()));
        var health = settings.loopback(part) + "/q/health/ready";
        return new Child.Spec(part, "TERM", command, env(part), settings.home(), Http.answering(health));
    }

    private Map<String, String> env(Part part) {
        var env = new HashMap<String, String>();
        env.put("QUARKUS_PROFILE", "local");
        env.put("QUARKUS_HTTP_PORT", Integer.toString(settings.port(part)));
        env.put("QUARKUS_HTTP_HOST", part == Part.GATEWAY ? settings.gatewayHost() : "127.0.0.1");
        env.put("SISONG_PUBLIC_URL", settings.publicUrl());
        env.put("SISONG_OIDC_URL", settings.oidcUrl());
        env.put("SISONG_OIDC_ISSUER", settings.issuer());
        for (var service : Part.SERVICES) {
            env.put("SISONG_PEER_" + service.key() + "_URL", settings.loopback(service));
        }
        if (part == Part.GATEWAY) {
            if (settings.starts(Part.KEYCLOAK)) {
                env.put("SISONG_PEER_KEYCLOAK_URL", settings.loopback(Part.KEYCLOAK));
            }
            env.put(
                    "SISONG_GATEWAY_CLIENT_SECRET",
                    settings.get("SISONG_GATEWAY_CLIENT_SECRET")
                            .orElseGet(() -> secrets.internal("client.sisong-gateway")));
            env.put("SISONG_SESSION_SECRET", secrets.internal("session"));
            if (settings.publicUrl().startsWith("https:")) {
                // The gateway itself is spoken to without TLS, by the proxy before it.
                env.put("QUARKUS_OIDC_AUTHENTICATION_COOKIE_FORCE_SECURE", "true");
                env.put("QUARKUS_OIDC_AUTHENTICATION_FORCE_REDIRECT_HTTPS_SCHEME", "true");
            }
        } else {
            env.put("QUARKUS_DATASOURCE_JDBC_URL", settings.jdbcUrl(part));
            env.put("QUARKUS_DATASOURCE_USERNAME", Databases.user(settings, part));
            env.put("QUARKUS_DATASOURCE_PASSWORD", Databases.password(settings, secrets, part));
            env.put("SISONG_CLOCK_FILE", settings.clockFile().toString());
        }
        return env;
    }

    private static Path built(Settings settings, Part part) {
        return settings.root().resolve(part.title).resolve("target/quarkus-app");
    }

    private static Path copy(Settings settings, Part part) {
        return settings.home().resolve("app").resolve(part.title);
    }

    private static String stampOf(Path tree) throws IOException {
        try (var paths = Files.walk(tree)) {
            var files = paths.filter(Files::isRegularFile)
                    .map(path -> tree.relativize(path) + " " + path.toFile().length() + " "
                            + path.toFile().lastModified())
                    .sorted()
                    .toList();
            return Integer.toHexString(files.hashCode());
        }
    }
}
