package cn.sisong.enterprise.inbox;

import cn.sisong.common.testing.SuiteResource;
import cn.sisong.common.testing.TestClock;
import cn.sisong.common.testing.Tokens;
import cn.sisong.enterprise.Sample;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import java.util.List;

import static cn.sisong.enterprise.Sample.BASE;
import static org.assertj.core.api.Assertions.assertThat;

/** No notice of 2056 is shipped, nor entered by any test. */
@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class CalendarNoticesTest {
    private static final String TOLD = "2056 年放假安排尚未录入";

    @Inject
    CalendarNotices notices;

    @Test
    void tells_every_office_once_in_december_that_the_coming_year_is_missing_and_nobody_else() {
        look("2055-11-30T10:00:00+08:00");
        assertThat(titles(Sample.dispatcher())).doesNotContain(TOLD);
        look("2055-12-01T10:00:00+08:00");
        look("2055-12-20T10:00:00+08:00");
        look("2056-01-01T10:00:00+08:00");
        assertThat(titles(Sample.dispatcher())).containsOnlyOnce(TOLD);
        assertThat(titles(Sample.as(Tokens.person("calendar-zone", "dispatcher", "", Sample.ZONE))))
                .containsOnlyOnce(TOLD);
        assertThat(titles(Sample.handler("jxj"))).doesNotContain(TOLD);
    }

    private void look(String moment) {
        TestClock.set(moment);
        notices.look();
    }

    private static List<String> titles(RequestSpecification who) {
        return who.queryParam("limit", 50)
                .get(BASE + "/inbox")
                .then()
                .statusCode(200)
                .extract()
                .path("items.title");
    }
}
