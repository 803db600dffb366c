package cn.sisong.enterprise.importing;

import cn.sisong.common.web.Versioned;
import cn.sisong.enterprise.EnterpriseApi;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.Instant;
import java.util.UUID;

/** A job as its creator follows it. */
public record JobView(
        UUID id,
        long version,
        ListKind kind,

        @Schema(nullable = true, description = "台账名称,编号在同一台账内不重复")
        String ledger,

        @Schema(enumeration = {"RUNNING", "SUCCEEDED", "FAILED"})
        String state,

        @Schema(description = "进度,0 到 1") double progress,

        @Schema(description = "完成后 read = created + updated + unchanged + quarantined")
        Counts counts,

        @Schema(description = "未导入各行及原因,CSV") String errorsUrl,
        @Schema(description = "只试算,不写入") boolean dryRun,
        @Schema(description = "上传人") String createdByName,
        Instant createdAt,
        @Schema(nullable = true) Instant finishedAt,
        @Schema(nullable = true) Failure failure)
        implements Versioned {

    static final String PATH = EnterpriseApi.ROOT + "/jobs/";

    /** Why the job as a whole came to nothing. */
    public record Failure(String code, String detail) {}

    static JobView of(ImportJob job) {
        return new JobView(
                job.id,
                job.version,
                job.kind,
                job.ledger,
                job.state.name(),
                job.progress,
                new Counts(job.rowsRead, job.rowsCreated, job.rowsUpdated, job.rowsUnchanged, job.rowsQuarantined),
                PATH + job.id + "/errors",
                job.dryRun,
                job.createdByName,
                job.createdAt,
                job.finishedAt,
                job.failureCode == null ? null : new Failure(job.failureCode, job.failure));
    }
}
