package cn.sisong.enterprise;

import cn.sisong.common.testing.ContractRulesCase;
import cn.sisong.common.testing.SuiteResource;
import cn.sisong.common.testing.Trials;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

import java.util.Map;

import static java.util.Map.entry;

/** The conventions of the interface, held against every operation of the served contract. */
@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class ContractRulesTest extends ContractRulesCase {
    private static final String UNIT = "matrix-unit";

    /**
     * Changes of what has no version, or that add without replacing anything: there is none to have read. A bulk request
     * names each row's version in its body where it changes rows that were read; one that goes through whatever there is
     * has read none. A page that its token opens shows its firm nothing that changes beside what it may say.
     */
    private static final Map<String, String> VERSIONLESS = Map.ofEntries(
            entry("POST /assignments/_bulk", "adds an assignment per firm; a firm that has one is refused"),
            entry(
                    "POST /assignments/_hand-over",
                    "passes on whatever is held on the day, all or nothing, in one order"),
            entry("POST /confirmations/{token}/questions", "the firm asks; nothing is replaced"),
            entry("POST /confirmations/{token}/withdrawals", "the token's page has no version; only before dispatch"),
            entry("DELETE /campaigns/{id}/targets/{enterpriseId}", "a firm is on the list or it is not"),
            entry("DELETE /visits/{id}/appointment-links", "takes back whatever link is open"),
            entry("DELETE /visits/{id}/joiners/{joinerId}", "somebody comes along or does not"),
            entry("POST /enterprises/{id}/contacts/{contactId}/_reveal", "shows, and changes nothing"),
            entry("POST /enterprises/_import", "starts a job; each row is held against the present file"),
            entry("POST /enterprises/{id}/former-names", "adds a name; nothing is replaced"),
            entry("POST /enterprises/{id}/lists/{code}/_end", "adds a dated entry; nothing is replaced"),
            entry("POST /inbox/_read", "marks up to an item; read is read"),
            entry("POST /industries/_import", "takes a whole edition in; the one before stays"),
            entry("POST /issues/_bulk", "each item names its version in the body, and gets its own 412"),
            entry("POST /issues/_import", "starts a job; adds issues"),
            entry("POST /issues/{id}/contacts", "a call is added; with the firm's answer in it the version is wanted"),
            entry("POST /issues/{id}/instructions", "a leader's word is added; nothing is replaced"),
            entry("POST /jobs/{id}/quarantine/{row}/_accept", "a row is accepted once; again is refused"),
            entry("POST /jobs/{id}/quarantine/{row}/_correct", "a row is accepted once; again is refused"),
            entry("POST /notifications/failures/{id}/_retry", "only what has failed can be sent again"),
            entry("POST /official-lists/{code}/_import", "adds dated entries; nothing is replaced"),
            entry("POST /recheck-pages/{token}/answers", "the firm answers once; again is refused"),
            entry("POST /resumptions/_bulk", "adds dated statements; nothing is replaced"),
            entry("POST /visit-plan/_plan", "adds visits; what was planned already is refused"),
            entry("POST /visits/_import", "starts a job; adds visits"),
            entry("POST /visits/{id}/appointment-links", "a new link in the place of whatever link is open"),
            entry("POST /voice-receipts/{token}/additions", "the firm adds; nothing is replaced"),
            entry("POST /voice-receipts/{token}/withdrawals", "the token's page has no version; only before dispatch"),
            entry("POST /visits/{id}/answers/{answerId}/_turn", "an answer is turned once; again is refused"));

    @Override
    protected String base() {
        return Sample.BASE;
    }

    @Override
    protected Trials trials() {
        return EnterpriseTrials.of("everybody", UNIT).value("NewMerge.mergedId", Sample.firm("并入公司"));
    }

    @Override
    protected Map<String, String> versionless() {
        return VERSIONLESS;
    }

    @Override
    protected String everybody() {
        return EnterpriseTrials.everybody("everybody", UNIT);
    }
}
