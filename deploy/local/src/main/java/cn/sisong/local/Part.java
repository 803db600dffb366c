package cn.sisong.local;

import java.util.List;
import java.util.Locale;

/** The parts of the system, their usual ports and what each needs. */
enum Part {
    POSTGRES("postgres", 5436),
    KEYCLOAK("keycloak", 8180),
    ENTERPRISE("enterprise-service", 8081),
    FINANCE("finance-service", 8082),
    PROJECT("project-service", 8083),
    GATEWAY("gateway", 8080);

    static final List<Part> SERVICES = List.of(ENTERPRISE, FINANCE, PROJECT);
    static final List<Part> QUARKUS = List.of(ENTERPRISE, FINANCE, PROJECT, GATEWAY);
    /** Those with a database and a role of the same name. */
    static final List<Part> WITH_DATABASE = List.of(ENTERPRISE, FINANCE, PROJECT, KEYCLOAK);

    /** As in the process list and in {@code ./sisong logs}. */
    final String title;

    final int usualPort;

    Part(String title, int usualPort) {
        this.title = title;
        this.usualPort = usualPort;
    }

    /** The word in names of settings: {@code SISONG_PORT_ENTERPRISE}. */
    String key() {
        return name();
    }

    String database() {
        return name().toLowerCase(Locale.ROOT);
    }
}
