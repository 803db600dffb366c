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

        @Schema(nullable = true, description = "上传的文件名") String fileName,

        @Schema(nullable = true, description = "台账名称,编号在同一台账内不重复")
        String ledger,

        @Schema(enumeration = {"RUNNING", "SUCCEEDED", "FAILED"})
        String state,

        @Schema(description = "读完并开始写入(试算为开始比对);正式导入从此不能取消") boolean merging,
        @Schema(description = "进度,0 到 1,读取和写入各占一半") double progress,

        @Schema(description = "完成后 read = created + updated + unchanged + quarantined")
        Counts counts,

        @Schema(description = "未导入各行的原文及原因,CSV") String errorsUrl,
        @Schema(description = "逐行结果,CSV,与上传的文件保留同样长的时间") String resultUrl,
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
                job.fileName,
                job.ledger,
                job.state.name(),
                job.merging,
                job.progress,
                job.counts(),
                PATH + job.id + "/errors",
                PATH + job.id + "/result",
                job.dryRun,
                job.createdByName,
                job.createdAt,
                job.finishedAt,
                job.failureCode == null ? null : new Failure(job.failureCode, job.failure));
    }
}
