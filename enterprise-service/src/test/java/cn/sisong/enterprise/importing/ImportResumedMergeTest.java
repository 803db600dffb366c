package cn.sisong.enterprise.importing;

import cn.sisong.common.testing.SuiteResource;
import cn.sisong.enterprise.Sample;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.util.Map;

import static cn.sisong.enterprise.Sample.BASE;
import static cn.sisong.enterprise.importing.ImportFile.counts;
import static cn.sisong.enterprise.importing.KilledWorker.ROWS;
import static cn.sisong.enterprise.importing.KilledWorker.abandoned;
import static cn.sisong.enterprise.importing.KilledWorker.codes;
import static cn.sisong.enterprise.importing.KilledWorker.file;
import static cn.sisong.enterprise.importing.KilledWorker.handBack;
import static cn.sisong.enterprise.importing.KilledWorker.killedWhileMerging;
import static cn.sisong.enterprise.importing.KilledWorker.read;
import static cn.sisong.enterprise.importing.KilledWorker.rowsLeft;
import static cn.sisong.enterprise.importing.KilledWorker.update;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

/** A job goes on behind what its killed worker has merged, 10 rows at a time. */
@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class ImportResumedMergeTest {
    @Test
    void goes_on_behind_the_rows_that_a_killed_worker_has_merged() throws IOException {
        var codes = codes();
        var job = killedWhileMerging(codes);
        var seen = Sample.dispatcher().get(BASE + "/jobs/" + job).jsonPath();
        assertThat(seen.getBoolean("merging")).isTrue();
        assertThat(seen.getDouble("progress")).isBetween(0.5, 0.99);
        // what was merged is there, and nothing of the range in which the worker died
        assertThat(counts(seen)).containsExactly(ROWS, 19, 0, 0, 1);
        assertThat(ImportFile.firm(codes.get(19))).isNotNull();
        assertThat(ImportFile.firm(codes.get(20))).isNull();
        handBack(job);
        // a row that was merged twice would have been unchanged
        assertThat(counts(ImportFile.await(BASE + "/jobs/" + job))).containsExactly(ROWS, ROWS - 2, 0, 0, 2);
        assertThat(rowsLeft(job)).isZero();
    }

    @Test
    void goes_on_behind_the_merged_rows_when_the_staged_rows_are_gone() throws IOException {
        var job = killedWhileMerging(codes());
        update("delete from import_row where job_id = :job", job);
        handBack(job);
        assertThat(counts(ImportFile.await(BASE + "/jobs/" + job))).containsExactly(ROWS, ROWS - 2, 0, 0, 2);
    }

    @Test
    void is_not_cancelled_once_it_has_begun_to_write() throws IOException {
        var job = killedWhileMerging(codes());
        Sample.dispatcher()
                .header("If-Match", "\"v0\"")
                .delete(BASE + "/jobs/" + job)
                .then()
                .statusCode(409)
                .body("code", equalTo("illegal-transition"));
        handBack(job);
        assertThat(ImportFile.await(BASE + "/jobs/" + job).getString("state")).isEqualTo("SUCCEEDED");
    }

    @Test
    void leaves_a_firm_to_whoever_has_corrected_it_since_the_file_came() throws IOException {
        var codes = codes();
        file(codes).imported();
        var moved = codes.stream().map(code -> "续传新名公司," + code + ",新址").toArray(String[]::new);
        var job = abandoned(ImportFile.with("企业名称,统一社会信用代码,注册地址", moved).tried());
        read(job, Integer.MAX_VALUE);
        var firm = ImportFile.firm(codes.get(0));
        Sample.dispatcher()
                .header("If-Match", "\"v0\"")
                .contentType("application/merge-patch+json;charset=UTF-8")
                .body("{\"name\":\"人工更正公司\"}")
                .patch(BASE + "/enterprises/" + firm.getString("id"))
                .then()
                .statusCode(200);
        handBack(job);
        // the two that the first list did not bring are new
        assertThat(counts(ImportFile.await(BASE + "/jobs/" + job))).containsExactly(ROWS, 2, ROWS - 3, 0, 1);
        assertThat(ImportFile.firm(codes.get(0)).getString("name")).isEqualTo("人工更正公司");
        Sample.tryPost(Sample.dispatcher(), "/jobs/" + job + "/quarantine/2/_correct", Map.of("cells", Map.of()))
                .then()
                .statusCode(201);
        assertThat(ImportFile.firm(codes.get(0)).getString("name")).isEqualTo("续传新名公司");
    }
}
