package cn.sisong.enterprise.importing;

import cn.sisong.common.testing.SuiteResource;
import cn.sisong.common.testing.Tokens;
import cn.sisong.common.time.Ids;
import cn.sisong.enterprise.Sample;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import java.util.UUID;

import static cn.sisong.enterprise.Sample.BASE;
import static cn.sisong.enterprise.importing.ImportFile.counts;
import static cn.sisong.enterprise.importing.ImportFile.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class ImportJobTest {
    @Inject
    EntityManager entities;

    @Inject
    ImportRun run;

    @Test
    void takes_over_a_job_whose_worker_died() {
        var id = copyOfAJob("dead", 1, "clock_timestamp() - interval '10 minutes'");
        var job = ImportFile.await(BASE + "/jobs/" + id);
        assertThat(job.getString("state")).isEqualTo("SUCCEEDED");
        assertThat(counts(job)).containsExactly(1, 0, 0, 1, 0);
    }

    @Test
    void leaves_a_job_to_the_worker_that_lives() {
        var id = copyOfAJob("alive", 1, "clock_timestamp() + interval '1 hour'");
        for (int looks = 0; looks < 25; looks++) {
            ImportFile.pause();
        }
        look(id).then().body("state", equalTo("RUNNING"), "progress", equalTo(0.0f));
        // one that has lost its job meanwhile ends without effect
        assertThatThrownBy(() -> run.run(new Claims.Claim(id, 0, 1))).isInstanceOf(ImportRun.Lost.class);
        look(id).then().body("state", equalTo("RUNNING"));
        cancel(id, "v0").statusCode(204);
    }

    @Test
    void gives_up_a_job_that_kills_its_workers() {
        var id = copyOfAJob("poison", 3, "clock_timestamp() - interval '10 minutes'");
        var job = ImportFile.await(BASE + "/jobs/" + id);
        assertThat(job.getString("state")).isEqualTo("FAILED");
        assertThat(job.getString("failure.code")).isEqualTo("interrupted");
    }

    @Test
    void cancels_a_job_that_has_not_ended() {
        var id = copyOfAJob("cancelled", 1, "clock_timestamp() + interval '1 hour'");
        look(id).then().header("ETag", "\"v0\"");
        Sample.dispatcher().delete(BASE + "/jobs/" + id).then().statusCode(428);
        cancel(id, "v0").statusCode(204);
        look(id).then().body("state", equalTo("FAILED"), "failure.code", equalTo("cancelled"), "version", equalTo(1));
        cancel(id, "v1").statusCode(409).body("code", equalTo("illegal-transition"));
    }

    @Test
    void shows_a_job_to_its_creator_and_to_the_office_of_the_area_only() {
        var id = UUID.fromString(job("范围").getString("id"));
        look(id).then().statusCode(200);
        for (var role : new String[] {"dispatcher", "supervisor", "leader"}) {
            Sample.as(Tokens.person("someone-" + role, role, "", "340000"))
                    .get(BASE + "/jobs/" + id)
                    .then()
                    .statusCode(200);
        }
        for (var other : new String[] {
            Tokens.person("someone", "member", "", "340000"),
            Tokens.person("someone", "handler", "jxj", "340000"),
            Tokens.person("someone", "dispatcher", "", "320000"),
            Tokens.person("someone", "finance-officer", "", "340000"),
            Tokens.person("someone", "finance-approver", "", "340000"),
            Tokens.person("someone", "project-officer", "", "340000")
        }) {
            for (var path : new String[] {"", "/errors"}) {
                Sample.as(other)
                        .get(BASE + "/jobs/" + id + path)
                        .then()
                        .statusCode(404)
                        .contentType("application/problem+json");
            }
            Sample.as(other).get(BASE + "/jobs").then().statusCode(200).body("items.id", not(hasItem(id.toString())));
        }
    }

    @Test
    void lists_jobs_newest_first_page_by_page() {
        job("列表甲");
        var newest = job("列表乙").getString("id");
        var first = Sample.dispatcher().queryParam("limit", 1).get(BASE + "/jobs");
        first.then()
                .statusCode(200)
                .body("items", hasSize(1), "items[0].id", equalTo(newest), "page.nextCursor", notNullValue());
        Sample.dispatcher()
                .queryParam("limit", 1)
                .queryParam("cursor", first.<String>path("page.nextCursor"))
                .get(BASE + "/jobs")
                .then()
                .statusCode(200)
                .body("items[0].id", not(equalTo(newest)));
    }

    private static io.restassured.path.json.JsonPath job(String name) {
        return ImportFile.of(row(name + "任务公司", Sample.creditCode())).imported();
    }

    private static io.restassured.response.Response look(UUID id) {
        return Sample.dispatcher().get(BASE + "/jobs/" + id);
    }

    private static io.restassured.response.ValidatableResponse cancel(UUID id, String version) {
        return Sample.dispatcher()
                .header("If-Match", "\"" + version + "\"")
                .delete(BASE + "/jobs/" + id)
                .then();
    }

    /** A job as a worker left it: begun so many times, and last heard of at that time. */
    private UUID copyOfAJob(String name, int claim, String heartbeat) {
        var done = job(name);
        var id = Ids.next();
        QuarkusTransaction.requiringNew().run(() -> entities.createNativeQuery("""
                                insert into import_job select (jsonb_populate_record(j, jsonb_build_object(
                                    'id', cast(:id as text), 'version', 0, 'state', 'RUNNING', 'progress', 0,
                                    'finished_at', null, 'claim', :claim, 'attempts', :claim, 'staged_row', 0, 'merging', false, 'merged_row', 0,
                                    'heartbeat_at', %s, 'rows_created', 0,
                                    'rows_read', 0, 'rows_quarantined', 0))).*
                                from import_job j where id = :done
                                """.formatted(heartbeat))
                .setParameter("id", id.toString())
                .setParameter("claim", claim)
                .setParameter("done", UUID.fromString(done.getString("id")))
                .executeUpdate());
        return id;
    }
}
