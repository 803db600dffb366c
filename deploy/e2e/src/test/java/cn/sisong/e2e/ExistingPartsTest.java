package cn.sisong.e2e;

import cn.sisong.e2e.people.OtherSystem;
import cn.sisong.e2e.people.People;
import cn.sisong.e2e.system.Journeys;
import cn.sisong.e2e.system.Launcher;
import cn.sisong.e2e.system.RunningSystem;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import static cn.sisong.e2e.World.API;
import static org.assertj.core.api.Assertions.assertThat;

/** The suite where PostgreSQL and the identity provider are there already: it starts neither and uses both. */
@Order(97)
@ExtendWith(Journeys.class)
class ExistingPartsTest {

    private static final List<String> SERVICES = List.of("enterprise", "finance", "project");

    @Test
    void the_settings_name_databases_and_an_identity_provider(RunningSystem system, People people) throws Exception {
        try (var cluster =
                EmbeddedPostgres.builder().setLocaleConfig("locale", "C.UTF-8").start()) {
            var beside = new Launcher("beside", settings(cluster, system.issuer()));
            try {
                var status = new RunningSystem(beside.up(), Optional.empty());
                assertThat(status.status().findValuesAsText("name"))
                        .containsExactlyInAnyOrder(
                                "enterprise-service", "finance-service", "project-service", "gateway");
                assertThat(status.issuer()).isEqualTo(system.issuer());
                a_token_of_that_provider_opens_the_new_services(
                        people.demoSystem().at(status.gateway()));
                sign_in_leads_to_that_provider(status.gateway(), system.issuer());
                tables_are_in_those_databases(cluster);
            } finally {
                beside.down();
            }
        }
        people.demoSystem().get(API + "/issues").expect(200);
    }

    private static Map<String, String> settings(EmbeddedPostgres cluster, String issuer) throws Exception {
        var settings = new TreeMap<String, String>();
        try (var connection = cluster.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            for (var service : SERVICES) {
                statement.execute("create role zone_" + service + " login password 'of-the-zone'");
                statement.execute("create database zone_" + service + " owner zone_" + service);
                var key = service.toUpperCase();
                settings.put("SISONG_JDBC_URL_" + key, address(cluster, service));
                settings.put("SISONG_JDBC_USER_" + key, "zone_" + service);
                settings.put("SISONG_JDBC_PASSWORD_" + key, "of-the-zone");
            }
        }
        settings.put("SISONG_OIDC_URL", issuer);
        settings.put("SISONG_GATEWAY_CLIENT_SECRET", "given-by-that-provider");
        return settings;
    }

    private static String address(EmbeddedPostgres cluster, String service) {
        return "jdbc:postgresql://localhost:" + cluster.getPort() + "/zone_" + service;
    }

    private static void a_token_of_that_provider_opens_the_new_services(OtherSystem caller) {
        assertThat(caller.all(API + "/issues")).isEmpty();
        caller.get("/api/finance/v1/loans").expect(200);
        caller.get("/api/project/v1/projects").expect(200);
    }

    private static void sign_in_leads_to_that_provider(String gateway, String issuer) throws Exception {
        var request =
                HttpRequest.newBuilder(URI.create(gateway + "/login?to=/")).build();
        var answer = HttpClient.newHttpClient().send(request, BodyHandlers.discarding());
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("location").orElseThrow()).startsWith(issuer + "/");
    }

    private static void tables_are_in_those_databases(EmbeddedPostgres cluster) throws Exception {
        for (var service : SERVICES) {
            try (var connection = cluster.getDatabase("zone_" + service, "zone_" + service)
                            .getConnection();
                    var tables = connection.getMetaData().getTables(null, "public", "audit%", new String[] {"TABLE"})) {
                assertThat(tables.next()).as(service).isTrue();
            }
        }
    }
}
