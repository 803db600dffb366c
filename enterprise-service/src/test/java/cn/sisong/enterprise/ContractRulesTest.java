package cn.sisong.enterprise;

import cn.sisong.common.testing.ContractRulesCase;
import cn.sisong.common.testing.SuiteResource;
import cn.sisong.common.testing.Tokens;
import cn.sisong.common.testing.Trials;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

import java.util.List;
import java.util.Map;

import static java.util.Map.entry;

/** The conventions of the interface, held against every operation of the served contract. */
@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class ContractRulesTest extends ContractRulesCase {
    private static final String UNIT = "matrix-unit";

    /** Changes of what has no version, or that add without replacing anything: there is none to have read. */
    private static final Map<String, String> VERSIONLESS = Map.ofEntries(
            entry("DELETE /campaigns/{id}/targets/{enterpriseId}", "a firm is on the list or it is not"),
            entry("DELETE /visits/{id}/appointment-links", "takes back whatever link is open"),
            entry("DELETE /visits/{id}/joiners/{joinerId}", "somebody comes along or does not"),
            entry("POST /enterprises/{id}/contacts/{contactId}/_reveal", "shows, and changes nothing"),
            entry("POST /enterprises/{id}/lists/{code}/_end", "adds a dated entry; nothing is replaced"),
            entry("POST /jobs/{id}/quarantine/{row}/_accept", "a row is accepted once; again is refused"),
            entry("POST /jobs/{id}/quarantine/{row}/_correct", "a row is accepted once; again is refused"),
            entry("POST /notifications/failures/{id}/_retry", "only what has failed can be sent again"),
            entry("POST /official-lists/{code}/_import", "adds dated entries; nothing is replaced"),
            entry("POST /visits/{id}/answers/{answerId}/_turn", "an answer is turned once; again is refused"));

    @Override
    protected String base() {
        return Sample.BASE;
    }

    @Override
    protected Trials trials() {
        return EnterpriseTrials.of("everybody", UNIT);
    }

    @Override
    protected Map<String, String> versionless() {
        return VERSIONLESS;
    }

    @Override
    protected String everybody() {
        var roles = List.of(
                "member",
                "dispatcher",
                "handler",
                "handler-reviewer",
                "supervisor",
                "leader",
                "system-admin",
                "audit-admin");
        return Tokens.person("everybody", roles, UNIT, "340000");
    }
}
