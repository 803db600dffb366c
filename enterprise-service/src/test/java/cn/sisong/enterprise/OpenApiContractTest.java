package cn.sisong.enterprise;

import cn.sisong.common.testing.CommittedOpenApi;
import cn.sisong.common.testing.SuiteResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class OpenApiContractTest {

    @Test
    void serves_the_contract_that_is_committed() {
        CommittedOpenApi.assertServedAsCommitted();
    }
}
