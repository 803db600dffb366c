package cn.sisong.enterprise.importing;

import cn.sisong.common.testing.SuiteResource;
import cn.sisong.enterprise.Sample;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import java.util.Map;
import java.util.UUID;

import static cn.sisong.enterprise.Sample.BASE;
import static cn.sisong.enterprise.importing.ImportFile.row;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class FileRetentionTest {
    @Inject
    EntityManager entities;

    @Inject
    FileRetention retention;

    @Test
    void empties_the_file_and_the_results_of_a_job_that_ended_long_ago_and_keeps_its_errors() {
        var old = imported();
        var recent = imported();
        endedAgo(old, "31 days");
        endedAgo(recent, "29 days");
        retention.empty();
        assertThat(chunks(old)).isZero();
        assertThat(chunks(recent)).isPositive();
        var errors = Sample.dispatcher().get(BASE + "/jobs/" + old + "/errors");
        assertThat(errors.statusCode()).isEqualTo(200);
        assertThat(errors.asString()).contains("坏代码公司");
        Sample.dispatcher().get(BASE + "/jobs/" + old + "/result").then().statusCode(410);
        Sample.dispatcher().get(BASE + "/jobs/" + recent + "/result").then().statusCode(200);
    }

    @Test
    void keeps_no_result_of_a_row_that_was_corrected_after_its_time() {
        var job = imported();
        endedAgo(job, "31 days");
        retention.empty();
        Sample.tryPost(
                        Sample.dispatcher(),
                        "/jobs/" + job + "/quarantine/3/_correct",
                        Map.of("cells", Map.of("统一社会信用代码", Sample.creditCode())))
                .then()
                .statusCode(201);
        Sample.dispatcher().get(BASE + "/jobs/" + job + "/result").then().statusCode(410);
        retention.empty();
        assertThat(results(job)).isZero();
    }

    @Test
    void leaves_a_job_that_another_process_is_emptying() {
        var job = imported();
        endedAgo(job, "40 days");
        QuarkusTransaction.requiringNew().run(() -> {
            entities.createNativeQuery("select 1 from import_job where id = :job for update")
                    .setParameter("job", job)
                    .getSingleResult();
            QuarkusTransaction.requiringNew().run(retention::empty);
            assertThat(chunks(job)).isPositive();
        });
        retention.empty();
        assertThat(chunks(job)).isZero();
    }

    private static UUID imported() {
        var file = ImportFile.of(row("留存公司", Sample.creditCode()), row("坏代码公司", "123"));
        return UUID.fromString(file.imported().getString("id"));
    }

    private void endedAgo(UUID job, String age) {
        QuarkusTransaction.requiringNew().run(() -> entities.createNativeQuery(
                        "update import_job set finished_at = now() - cast(:age as interval) where id = :job")
                .setParameter("age", age)
                .setParameter("job", job)
                .executeUpdate());
    }

    private long results(UUID job) {
        return QuarkusTransaction.requiringNew().call(() -> ((Number)
                        entities.createNativeQuery("select count(*) from import_result where job_id = :job")
                                .setParameter("job", job)
                                .getSingleResult())
                .longValue());
    }

    private long chunks(UUID job) {
        return QuarkusTransaction.requiringNew()
                .call(() -> ((Number) entities.createNativeQuery("select count(*) from stored_chunk c"
                                        + " join import_job j on j.file_id = c.file_id where j.id = :job")
                                .setParameter("job", job)
                                .getSingleResult())
                        .longValue());
    }
}
