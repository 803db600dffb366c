package cn.sisong.project;

import cn.sisong.common.testing.CommittedOpenApi;
import cn.sisong.common.testing.EnterpriseStandIn;
import cn.sisong.common.testing.SuiteResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
@QuarkusTestResource(EnterpriseStandIn.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class OpenApiContractTest {
    @Test
    void the_served_contract_is_the_committed_one() {
        CommittedOpenApi.assertServedAsCommitted();
    }
}
