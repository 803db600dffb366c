package cn.sisong.enterprise.ledger;

import cn.sisong.common.testing.SuiteResource;
import cn.sisong.enterprise.Sample;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import java.util.UUID;

import static cn.sisong.enterprise.Sample.BASE;
import static org.hamcrest.Matchers.containsString;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class LedgerPaperTest {

    @Test
    void names_the_firm_that_is_only_a_hint_on_the_dispatch_note() {
        Sample.department("ledger");
        var name = "台账里的企业" + UUID.randomUUID();
        var ledger = LedgerFile.issues("H-1,%s,,用工,缺人,2023-05-04,2023-05-05,ledger,,,办理中,,".formatted(name));
        ledger.imported();
        Sample.dispatcher()
                .get(BASE + "/issues/" + ledger.issue("H-1").getString("id") + "/documents/dispatch-note")
                .then()
                .statusCode(200)
                .body(containsString("<td>" + name + "</td>"));
    }
}
