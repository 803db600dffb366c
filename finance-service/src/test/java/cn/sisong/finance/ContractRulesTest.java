package cn.sisong.finance;

import cn.sisong.common.testing.ContractRulesCase;
import cn.sisong.common.testing.EnterpriseStandIn;
import cn.sisong.common.testing.SuiteResource;
import cn.sisong.common.testing.Tokens;
import cn.sisong.common.testing.Trials;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

import java.util.List;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
@QuarkusTestResource(EnterpriseStandIn.class)
class ContractRulesTest extends ContractRulesCase {
    @Override
    protected String base() {
        return Sample.BASE;
    }

    @Override
    protected Trials trials() {
        return FinanceTrials.of("341282").value("enterpriseId", EnterpriseStandIn.firmIn("341282"));
    }

    @Override
    protected String everybody() {
        var roles = List.of("finance-officer", "finance-approver", "dispatcher", "supervisor", "leader", "audit-admin");
        return Tokens.person("everybody", roles, "danbao", "340000");
    }
}
