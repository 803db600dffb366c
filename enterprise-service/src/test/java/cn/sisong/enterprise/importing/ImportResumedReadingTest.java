package cn.sisong.enterprise.importing;

import cn.sisong.common.testing.SuiteResource;
import cn.sisong.enterprise.Sample;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import java.io.IOException;

import static cn.sisong.enterprise.Sample.BASE;
import static cn.sisong.enterprise.importing.ImportFile.counts;
import static cn.sisong.enterprise.importing.KilledWorker.ROWS;
import static cn.sisong.enterprise.importing.KilledWorker.codes;
import static cn.sisong.enterprise.importing.KilledWorker.file;
import static cn.sisong.enterprise.importing.KilledWorker.handBack;
import static cn.sisong.enterprise.importing.KilledWorker.killed;
import static cn.sisong.enterprise.importing.KilledWorker.read;
import static cn.sisong.enterprise.importing.KilledWorker.rowsLeft;
import static cn.sisong.enterprise.importing.KilledWorker.staged;
import static cn.sisong.enterprise.importing.KilledWorker.update;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** A job goes on behind what its killed worker has staged, 10 rows at a time. */
@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class ImportResumedReadingTest {
    @Test
    void goes_on_behind_the_rows_that_a_killed_worker_has_staged() throws IOException {
        var codes = codes();
        var job = killed(codes);
        assertThat(staged(job)).containsExactly(21L, 20L);
        // a mark that only a row has which is not read again
        update("update import_row set address = '未再读取' where job_id = :job and row_no = 2", job);
        handBack(job);
        var done = ImportFile.await(BASE + "/jobs/" + job);
        // one bad code among the first, one among the last
        assertThat(counts(done)).containsExactly(ROWS, ROWS - 2, 0, 0, 2);
        assertThat(ImportFile.firm(codes.get(0)).getString("address")).isEqualTo("未再读取");
        assertThat(ImportFile.errors(done).lines().skip(1).map(line -> line.substring(0, 3)))
                .containsExactly("5,C", "32,");
        // all the rest is as the file has it, as it would be without the crash
        assertThat(counts(file(codes).imported())).containsExactly(ROWS, 0, 1, ROWS - 3, 2);
        assertThat(rowsLeft(job)).isZero();
    }

    @Test
    void begins_again_when_the_staged_rows_are_gone() throws IOException {
        var codes = codes();
        var job = killed(codes);
        update("delete from import_row where job_id = :job", job);
        handBack(job);
        assertThat(counts(ImportFile.await(BASE + "/jobs/" + job))).containsExactly(ROWS, ROWS - 2, 0, 0, 2);
    }

    @Test
    void stages_nothing_more_once_another_worker_has_the_job() throws IOException {
        var job = killed(codes());
        update("update import_job set claim = 9 where id = :job", job);
        assertThatThrownBy(() -> read(job, Integer.MAX_VALUE)).isInstanceOf(ImportRun.Lost.class);
        assertThat(staged(job)).containsExactly(21L, 20L);
        update("update import_job set claim = 1 where id = :job", job);
        handBack(job);
        ImportFile.await(BASE + "/jobs/" + job);
    }

    @Test
    void leaves_no_staged_rows_of_a_job_that_was_cancelled() throws IOException {
        var job = killed(codes());
        Sample.dispatcher()
                .header("If-Match", "\"v0\"")
                .delete(BASE + "/jobs/" + job)
                .then()
                .statusCode(204);
        assertThat(rowsLeft(job)).isZero();
    }
}
