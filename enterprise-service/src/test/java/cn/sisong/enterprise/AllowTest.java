package cn.sisong.enterprise;

import cn.sisong.common.testing.SuiteResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import java.util.UUID;

import static cn.sisong.enterprise.Sample.BASE;
import static org.hamcrest.Matchers.equalTo;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class AllowTest {

    @Test
    void names_the_methods_that_an_address_has() {
        Sample.dispatcher()
                .delete(BASE + "/issues")
                .then()
                .statusCode(405)
                .header("Allow", "GET, POST")
                .body("code", equalTo("method-not-allowed"));
        Sample.dispatcher()
                .delete(BASE + "/enterprises/" + UUID.randomUUID())
                .then()
                .statusCode(405)
                .header("Allow", "GET, PATCH");
    }
}
