package cn.sisong.common.testing;

import io.restassured.RestAssured;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

import static org.assertj.core.api.Assertions.assertThat;

/** The committed contract beside the served one. */
public final class CommittedOpenApi {
    private static final Path COMMITTED = Path.of("src/main/openapi/openapi.yaml");
    private static final Path SERVED = Path.of("target/openapi/served.yaml");

    private CommittedOpenApi() {}

    /** Fails with the command that brings the committed document up to date. */
    public static void assertServedAsCommitted() {
        var served = RestAssured.given()
                .accept("application/yaml")
                .get("/q/openapi")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        try {
            Files.createDirectories(SERVED.getParent());
            Files.writeString(SERVED, served);
            var committed = Files.exists(COMMITTED) ? Files.readString(COMMITTED) : "";
            assertThat(served.strip())
                    .as("the contract has changed; look at the difference, then: cp %s %s", SERVED, COMMITTED)
                    .isEqualTo(committed.strip());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
