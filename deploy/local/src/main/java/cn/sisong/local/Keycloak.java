package cn.sisong.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The bundled identity provider: built once for PostgreSQL, then started on loopback behind the gateway. */
final class Keycloak {

    static final String ADMIN = "sisong-admin";

    private final Settings settings;
    private final Secrets secrets;

    Keycloak(Settings settings, Secrets secrets) {
        this.settings = settings;
        this.secrets = secrets;
    }

    Child.Spec spec() {
        var command = new ArrayList<>(program(384));
        command.addAll(List.of("start", "--optimized", "--import-realm"));
        command.addAll(List.of("--hostname=" + settings.publicUrl() + "/auth", "--hostname-backchannel-dynamic=true"));
        command.addAll(List.of("--http-enabled=true", "--http-host=127.0.0.1"));
        command.addAll(List.of("--http-port=" + settings.port(Part.KEYCLOAK), "--proxy-headers=xforwarded"));
        // Given to "build" alone, Keycloak would open cluster ports on the machine's own address.
        command.add("--cache=local");
        var realm = settings.loopback(Part.KEYCLOAK) + "/auth/realms/sisong/.well-known/openid-configuration";
        return new Child.Spec(Part.KEYCLOAK, "TERM", command, env(), folder(), Http.answering(realm));
    }

    /** Fits the distribution to our database and path on the first start, and lays the realm ready for import. */
    void prepare() {
        var built = folder().resolve("sisong.built");
        try {
            var realm = folder().resolve("data/import/realm.json");
            Files.createDirectories(realm.getParent());
            Files.writeString(realm, Files.readString(settings.root().resolve("deploy/keycloak/realm.json")));
            if (!Files.exists(built)) {
                Daemon.say("Keycloak 首次构建,约 20 秒");
                var command = new ArrayList<>(program(512));
                command.addAll(List.of("build", "--db=postgres", "--http-relative-path=/auth"));
                Commands.run("keycloak-build", command, env(), settings);
                Files.createFile(built);
            }
        } catch (IOException e) {
            throw new Failure("Keycloak 无法准备:" + e.getMessage(), e);
        }
    }

    /** As {@code kc.sh} would, but without its shell in between, which would hide the process. */
    private List<String> program(int heapMegabytes) {
        var command = new ArrayList<String>();
        command.add(Jvm.java());
        command.addAll(Jvm.flags(heapMegabytes));
        for (var open : List.of("java.util", "java.util.concurrent", "java.security")) {
            command.add("--add-opens=java.base/" + open + "=ALL-UNNAMED");
        }
        command.add("-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory");
        command.add("-Dkc.home.dir=" + folder());
        command.add("-Djboss.server.config.dir=" + folder().resolve("conf"));
        command.addAll(List.of("-Dpicocli.disable.closures=true", "-Duser.language=en", "-Duser.country=US"));
        command.addAll(List.of("-cp", folder().resolve("lib/quarkus-run.jar").toString()));
        command.add("io.quarkus.bootstrap.runner.QuarkusEntryPoint");
        return command;
    }

    private Map<String, String> env() {
        var env = new HashMap<String, String>();
        env.put("KC_DB_URL", settings.jdbcUrl(Part.KEYCLOAK));
        env.put("KC_DB_USERNAME", Databases.user(settings, Part.KEYCLOAK));
        env.put("KC_DB_PASSWORD", Databases.password(settings, secrets, Part.KEYCLOAK));
        env.put("KC_DB_POOL_MAX_SIZE", "10");
        env.put("KC_BOOTSTRAP_ADMIN_USERNAME", ADMIN);
        env.put("KC_BOOTSTRAP_ADMIN_PASSWORD", secrets.internal("keycloak.admin"));
        // Placeholders of realm.json:
        env.put("SISONG_PUBLIC_URL", settings.publicUrl());
        env.put("SISONG_GATEWAY_CLIENT_SECRET", secrets.internal("client.sisong-gateway"));
        env.put("SISONG_DEMO_CLIENT_SECRET", secrets.get(Secrets.DEMO_CLIENT));
        return env;
    }

    private Path folder() {
        var unpacked = settings.home().resolve("keycloak");
        try (var versions = Files.list(unpacked)) {
            return versions.filter(path -> path.getFileName().toString().startsWith("keycloak-"))
                    .max(Path::compareTo)
                    .orElseThrow(() -> new Failure("没有 Keycloak,请重新运行 ./sisong up"));
        } catch (IOException e) {
            throw new Failure("没有 Keycloak(" + unpacked + "),请运行 ./sisong up", e);
        }
    }
}
