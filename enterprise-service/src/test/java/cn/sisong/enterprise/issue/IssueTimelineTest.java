package cn.sisong.enterprise.issue;

import cn.sisong.common.testing.SuiteResource;
import cn.sisong.enterprise.Sample;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import static cn.sisong.enterprise.IssueSteps.dispatched;
import static cn.sisong.enterprise.Sample.BASE;
import static org.hamcrest.Matchers.contains;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class IssueTimelineTest {

    @Test
    void tells_the_newest_step_first_page_by_page() {
        var issue = dispatched(Sample.firm("新的在前公司"), "jxj");
        String next = Sample.dispatcher()
                .queryParam("newestFirst", true)
                .queryParam("limit", 1)
                .get(BASE + "/issues/" + issue + "/timeline")
                .then()
                .body("items.to", contains("DISPATCHED"))
                .extract()
                .path("page.nextCursor");
        Sample.dispatcher()
                .queryParam("newestFirst", true)
                .queryParam("limit", 1)
                .queryParam("cursor", next)
                .get(BASE + "/issues/" + issue + "/timeline")
                .then()
                .body("items.to", contains("ACCEPTED"));
    }
}
