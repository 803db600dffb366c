package cn.sisong.local;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** What the environment says, with the usual values where it is silent. */
record Settings(Map<String, String> env) {

    static Settings fromEnvironment() {
        return new Settings(System.getenv());
    }

    /** The source tree, where the built parts are. */
    Path root() {
        return Path.of(get("SISONG_ROOT").orElse(".")).toAbsolutePath().normalize();
    }

    /** Everything that is written: data, logs, passwords. */
    Path home() {
        return get("SISONG_HOME")
                .map(Path::of)
                .orElse(root().resolve(".sisong"))
                .toAbsolutePath()
                .normalize();
    }

    Path run() {
        return home().resolve("run");
    }

    Path log(String name) {
        return home().resolve("log").resolve(name + ".log");
    }

    Path clockFile() {
        return home().resolve("clock");
    }

    int port(Part part) {
        return get("SISONG_PORT_" + part.key()).map(Integer::parseInt).orElse(part.usualPort);
    }

    String loopback(Part part) {
        return "http://127.0.0.1:" + port(part);
    }

    /** The address that people and other systems use. */
    String publicUrl() {
        return get("SISONG_PUBLIC_URL").orElse("http://localhost:" + port(Part.GATEWAY));
    }

    /** Where others may connect to the gateway; all other parts stay on loopback. */
    String gatewayHost() {
        return get("SISONG_HOST").orElse("0.0.0.0");
    }

    boolean fixedDemoSecrets() {
        return get("SISONG_DEMO").filter("1"::equals).isPresent();
    }

    boolean demoData() {
        return get("SISONG_DEMO_DATA").filter("0"::equals).isEmpty();
    }

    /** An identity provider that is already there; then none is started and no demo users are made. */
    Optional<String> externalOidc() {
        return get("SISONG_OIDC_URL");
    }

    String oidcUrl() {
        return externalOidc().orElse(loopback(Part.KEYCLOAK) + "/auth/realms/sisong");
    }

    String issuer() {
        return get("SISONG_OIDC_ISSUER").or(this::externalOidc).orElse(publicUrl() + "/auth/realms/sisong");
    }

    /** A database that is already there, as JDBC URL. */
    Optional<String> externalJdbc(Part part) {
        return get("SISONG_JDBC_URL_" + part.key());
    }

    String jdbcUrl(Part part) {
        return externalJdbc(part).orElse("jdbc:postgresql://127.0.0.1:" + port(Part.POSTGRES) + "/" + part.database());
    }

    boolean starts(Part part) {
        return switch (part) {
            case KEYCLOAK -> externalOidc().isEmpty();
            case POSTGRES ->
                Part.WITH_DATABASE.stream()
                        .anyMatch(user -> starts(user) && externalJdbc(user).isEmpty());
            default -> true;
        };
    }

    Optional<String> get(String name) {
        return Optional.ofNullable(env.get(name)).map(String::strip).filter(value -> !value.isEmpty());
    }
}
