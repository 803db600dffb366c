package cn.sisong.project;

import cn.sisong.common.testing.EnterpriseStandIn;
import cn.sisong.common.testing.ListCost;
import cn.sisong.common.testing.StatementCountCase;
import cn.sisong.common.testing.SuiteResource;
import cn.sisong.common.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

import java.util.List;
import java.util.function.Supplier;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
@QuarkusTestResource(EnterpriseStandIn.class)
class StatementCountTest extends StatementCountCase {
    @Override
    protected ListCost cost() {
        var project = Sample.at("STARTED", "2026-01-06", Sample.lead("341282"));
        for (int i = 0; i < 2; i++) {
            Sample.at("NEGOTIATING", "2026-01-06", Sample.lead("341282"));
        }
        var months = List.of("2026-01", "2026-02", "2026-03").iterator();
        var trials = ProjectTrials.of("341282")
                .row("/projects", project.substring(Sample.PROJECTS.length() + 1))
                .value("month", (Supplier<Object>) months::next);
        var everybody = Tokens.person("everybody", List.of("project-officer", "leader"), "xmb", "340000");
        var cost = new ListCost(trials, List.of(everybody));
        cost.postAgain(everybody);
        return cost;
    }
}
