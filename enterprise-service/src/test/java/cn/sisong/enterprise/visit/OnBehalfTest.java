package cn.sisong.enterprise.visit;

import cn.sisong.common.testing.SuiteResource;
import cn.sisong.enterprise.Sample;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import java.util.HashMap;
import java.util.UUID;

import static cn.sisong.enterprise.Sample.BASE;
import static cn.sisong.enterprise.visit.EditSample.AUTHOR;
import static cn.sisong.enterprise.visit.EditSample.edit;
import static cn.sisong.enterprise.visit.EditSample.read;
import static org.hamcrest.Matchers.equalTo;

/** A visit that a member writes down for a leader (代录). */
@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class OnBehalfTest {

    @Test
    void says_for_whom_it_was_written_down_and_by_whom() {
        read(written("周主任")).then().body("onBehalfOf", equalTo("周主任"), "author.subject", equalTo(AUTHOR));
    }

    @Test
    void may_turn_out_to_be_for_somebody_else() {
        var visit = written("周主任");
        EditSample.post(AUTHOR, visit, edit("phone-0001", "ON_BEHALF_OF", "吴副主任", "2026-03-02T02:00:00Z"))
                .then()
                .statusCode(200)
                .body("onBehalfOf", equalTo("吴副主任"));
        read(visit).then().body("onBehalfOf", equalTo("吴副主任"), "note", equalTo("代为记录"));
    }

    private static UUID written(String leader) {
        var form = new HashMap<>(EditSample.form(Sample.firm("代录公司"), "代为记录"));
        form.put("onBehalfOf", leader);
        var visit = UUID.randomUUID();
        Sample.member(AUTHOR)
                .header("If-None-Match", "*")
                .body(form)
                .put(BASE + "/visits/" + visit)
                .then()
                .statusCode(201)
                .body("onBehalfOf", equalTo(leader));
        return visit;
    }
}
