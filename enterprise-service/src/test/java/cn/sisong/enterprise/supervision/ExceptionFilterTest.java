package cn.sisong.enterprise.supervision;

import cn.sisong.common.testing.SuiteResource;
import cn.sisong.common.testing.TestClock;
import cn.sisong.common.testing.Tokens;
import cn.sisong.enterprise.Sample;
import cn.sisong.enterprise.firm.FirmMergeTest;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import java.sql.SQLException;
import java.util.UUID;

import static cn.sisong.enterprise.IssueSteps.dispatched;
import static cn.sisong.enterprise.Sample.BASE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

/** Narrowed by area and by department, in the list, the numbers and the file. */
@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class ExceptionFilterTest {
    /** Two counties of one city that no other test uses. */
    private static final String HERE = "340402";

    private static final String THERE = "340403";

    @Inject
    AgroalDataSource database;

    @Test
    void narrows_list_numbers_and_file_to_an_area_and_to_a_department() throws SQLException {
        TestClock.set("2026-03-02T09:00:00+08:00");
        var first = dispatched(Sample.firm("甲县甲局公司", HERE), "filter-a");
        var second = dispatched(Sample.firm("甲县乙局公司", HERE), "filter-b");
        var third = dispatched(Sample.firm("乙县甲局公司", THERE), "filter-a");
        TestClock.set("2026-03-20T09:00:00+08:00");
        isListed(city(), first, second, third);
        isListed(city().queryParam("area", HERE), first, second);
        isListed(city().queryParam("area", THERE), third);
        isListed(city().queryParam("departmentId", "filter-a"), first, third);
        isListed(city().queryParam("area", HERE).queryParam("departmentId", "filter-b"), second);
        of("340400")
                .queryParam("area", THERE)
                .get(BASE + "/supervision/exception-kinds")
                .then()
                .body("items.find { it.kind == 'OVERDUE' }.count", equalTo(1));
        var before = exports();
        assertThat(file(city().queryParam("area", HERE).queryParam("departmentId", "filter-a")))
                .contains("甲县甲局公司", "超期未办结,WT-")
                .doesNotContain("甲县乙局公司", "乙县甲局公司");
        assertThat(exports()).isEqualTo(before + 1);
    }

    @Test
    void calls_a_firm_by_the_file_that_answers_for_it() {
        TestClock.set("2026-03-02T09:00:00+08:00");
        var area = "340522";
        var survivor = Sample.firm("异常并后公司", area);
        var merged = Sample.firm("异常并前公司", area);
        dispatched(merged, "filter-a");
        FirmMergeTest.mergeDifferentCodes(survivor, merged).then().statusCode(201);
        TestClock.set("2026-03-20T09:00:00+08:00");
        assertThat(file(of(area).queryParam("kind", "OVERDUE")))
                .contains(",异常并后公司,")
                .doesNotContain("异常并前公司");
    }

    @Test
    void writes_the_file_beyond_its_first_page() {
        TestClock.set("2026-03-02T09:00:00+08:00");
        var area = "340281";
        var force = Sample.taskForce("filter-" + UUID.randomUUID());
        for (int i = 0; i < 203; i++) {
            Sample.assign(Sample.firm("多页公司" + i, area), force);
        }
        TestClock.set("2026-05-20T09:00:00+08:00");
        assertThat(file(of(area).queryParam("kind", "NEVER_VISITED")).lines()).hasSize(204);
    }

    private static void isListed(RequestSpecification who, UUID... issues) {
        who.get(BASE + "/supervision/exceptions")
                .then()
                .statusCode(200)
                .body(
                        "items.id",
                        contains(java.util.Arrays.stream(issues)
                                .map(UUID::toString)
                                .toArray()));
    }

    private static String file(RequestSpecification who) {
        return who.get(BASE + "/supervision/exceptions/_export")
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private long exports() throws SQLException {
        try (var connection = database.getConnection();
                var result = connection
                        .createStatement()
                        .executeQuery("select count(*) from audit_entry where action = 'exceptions.exported'"
                                + " and content like '%OVERDUE%'")) {
            result.next();
            return result.getLong(1);
        }
    }

    private static RequestSpecification city() {
        return of("340400").queryParam("kind", "OVERDUE");
    }

    private static RequestSpecification of(String area) {
        return Sample.as(Tokens.person("filters-" + area, "supervisor", "", area));
    }
}
