package cn.sisong.enterprise.person;

import cn.sisong.common.testing.SuiteResource;
import cn.sisong.common.testing.TestClock;
import cn.sisong.common.testing.Tokens;
import cn.sisong.enterprise.Sample;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import java.sql.SQLException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import static cn.sisong.enterprise.Sample.BASE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class PeopleTest {
    @Inject
    AgroalDataSource database;

    @Test
    void are_those_who_have_opened_the_app_found_by_a_part_of_the_name() {
        found("people-first").body("items", empty());
        TestClock.set("2026-03-10T09:00:00+08:00");
        open(Tokens.person("people-first", "member", "", Sample.ZONE));
        found("people-fir")
                .body("items.subject", contains("people-first"))
                .body("items[0].name", equalTo("测试people-first"))
                .body("items[0].lastSeenOn", equalTo("2026-03-10"))
                .body("items[0].departmentName", nullValue());
    }

    @Test
    void are_found_by_a_part_of_their_unit() {
        Sample.department("people-unit");
        open(Tokens.person("in-a-unit", "handler", "people-unit", Sample.ZONE));
        found("PEOPLE-UNIT")
                .body("items.subject", contains("in-a-unit"))
                .body("items[0].departmentName", equalTo("PEOPLE-UNIT局"));
    }

    @Test
    void of_another_area_are_not_shown() {
        open(Tokens.person("people-elsewhere", "member", "", "320000"));
        found("people-elsewhere").body("items", empty());
        list(Sample.as(Tokens.person("d-320000", "dispatcher", "office", "320000")), "people-elsewhere")
                .body("items.subject", contains("people-elsewhere"));
    }

    @Test
    void are_shown_to_the_office_only() {
        Sample.member("people-curious").get(BASE + "/people").then().statusCode(403);
    }

    @Test
    void do_not_include_systems_and_whoever_sees_no_area() {
        open(Tokens.system("people-system", Sample.ZONE, "enterprise:read"));
        open(Tokens.person("people-nowhere", "member", "", ""));
        found("people-system").body("items", empty());
        found("people-nowhere").body("items", empty());
    }

    @Test
    void are_recorded_when_new_and_when_moved_but_not_each_time() throws SQLException {
        var here = Tokens.person("people-again", "member", "", Sample.ZONE);
        open(here);
        open(here);
        assertThat(records("people-again")).isEqualTo(1);
        Sample.department("people-new-unit");
        open(Tokens.person("people-again", "member", "people-new-unit", Sample.ZONE));
        assertThat(records("people-again")).isEqualTo(2);
        found("people-again").body("items[0].departmentName", equalTo("PEOPLE-NEW-UNIT局"));
    }

    @Test
    void who_open_two_tabs_at_once_are_one_person() throws Exception {
        var token = Tokens.person("people-tabs", "member", "", Sample.ZONE);
        var pool = Executors.newFixedThreadPool(8);
        try {
            var answers = IntStream.range(0, 8)
                    .mapToObj(i ->
                            pool.submit(() -> Sample.as(token).get(BASE + "/me").statusCode()))
                    .toList();
            for (var answer : answers) {
                assertThat(answer.get()).isEqualTo(200);
            }
        } finally {
            pool.shutdown();
        }
        found("people-tabs").body("items.subject", contains("people-tabs"));
        assertThat(records("people-tabs")).isEqualTo(1);
    }

    @Test
    void are_listed_page_by_page_in_the_order_of_their_names() {
        for (var name : new String[] {"people-page-c", "people-page-a", "people-page-b"}) {
            open(Tokens.person(name, "member", "", Sample.ZONE));
        }
        var first =
                Sample.dispatcher().get(BASE + "/people?q=people-page&limit=2").then();
        String cursor = first.body("items.subject", contains("people-page-a", "people-page-b"))
                .extract()
                .path("page.nextCursor");
        Sample.dispatcher()
                .get(BASE + "/people?q=people-page&limit=2&cursor=" + cursor)
                .then()
                .body("items.subject", contains("people-page-c"))
                .body("page.nextCursor", nullValue());
    }

    @Test
    void can_be_put_into_a_task_force() {
        open(Tokens.person("people-join", "member", "", Sample.ZONE));
        var force = Sample.taskForce("people-lead");
        String subject = found("people-join").extract().path("items[0].subject");
        Sample.post(
                Sample.dispatcher(),
                "/task-forces/" + force + "/members",
                Sample.map("subject", subject, "name", "张三", "from", "2026-01-01", "to", "2026-12-31"));
        Sample.member("people-join").get(BASE + "/me").then().body("taskForces.id", contains(force.toString()));
    }

    private static void open(String token) {
        Sample.as(token).get(BASE + "/me").then().statusCode(200);
    }

    private static ValidatableResponse found(String q) {
        return list(Sample.dispatcher(), q);
    }

    private static ValidatableResponse list(RequestSpecification who, String q) {
        return who.queryParam("q", q).get(BASE + "/people").then().statusCode(200);
    }

    private int records(String subject) throws SQLException {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(
                        "select count(*) from audit_entry where actor = ? and action = 'person.recorded'")) {
            query.setString(1, subject);
            try (var rows = query.executeQuery()) {
                rows.next();
                return rows.getInt(1);
            }
        }
    }
}
