package cn.sisong.local;

import org.junit.jupiter.api.Test;

import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;

class SettingsTest {

    @Test
    void follows_the_usual_ports_unless_told() {
        assertThat(new Settings(Map.of()).issuer()).isEqualTo("http://localhost:8080/auth/realms/sisong");
        var moved = new Settings(Map.of("SISONG_PORT_GATEWAY", "9080", "SISONG_PORT_POSTGRES", "6436"));
        assertThat(moved.publicUrl()).isEqualTo("http://localhost:9080");
        assertThat(moved.jdbcUrl(Part.FINANCE)).isEqualTo("jdbc:postgresql://127.0.0.1:6436/finance");
    }

    @Test
    void starts_no_database_when_all_are_elsewhere() {
        var elsewhere = new Settings(Map.of(
                "SISONG_JDBC_URL_ENTERPRISE", "jdbc:a",
                "SISONG_JDBC_URL_FINANCE", "jdbc:b",
                "SISONG_JDBC_URL_PROJECT", "jdbc:c",
                "SISONG_OIDC_URL", "https://id.example/realms/x"));
        assertThat(elsewhere.starts(Part.POSTGRES)).isFalse();
        assertThat(elsewhere.starts(Part.KEYCLOAK)).isFalse();
        assertThat(elsewhere.issuer()).isEqualTo("https://id.example/realms/x");
        assertThat(new Settings(Map.of("SISONG_OIDC_URL", "https://id.example")).starts(Part.POSTGRES))
                .isTrue();
    }
}
