package cn.sisong.enterprise.importing;

import cn.sisong.common.identity.Caller;
import cn.sisong.common.time.Ids;
import cn.sisong.enterprise.area.Area;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

import java.time.Instant;
import java.util.UUID;

/** A file on its way to firms. The version counts what is decided of the job, not its progress. */
@Entity
class ImportJob {
    @Id
    UUID id;

    @Version
    long version;

    @Enumerated(EnumType.STRING)
    JobState state;

    boolean dryRun;

    @Enumerated(EnumType.STRING)
    FileFormat format;

    UUID fileId;
    String areaCode;
    String areaPath;
    String createdBy;
    String createdByName;
    Instant createdAt;
    Instant finishedAt;
    double progress;
    long rowsRead;
    long rowsCreated;
    long rowsUpdated;
    long rowsUnchanged;
    long rowsQuarantined;
    String failureCode;
    String failure;
    long claim;
    Instant heartbeatAt;

    protected ImportJob() {}

    ImportJob(FileFormat format, UUID fileId, boolean dryRun, Area area, Caller creator, Instant now) {
        this.id = Ids.next();
        this.state = JobState.RUNNING;
        this.format = format;
        this.fileId = fileId;
        this.dryRun = dryRun;
        this.areaCode = area.code();
        this.areaPath = area.path();
        this.createdBy = creator.subject();
        this.createdByName = creator.name();
        this.createdAt = now;
    }

    void cancel(Instant now) {
        state = JobState.FAILED;
        finishedAt = now;
        failureCode = "cancelled";
        failure = "任务已取消,未写入任何数据";
    }

    boolean isOpen() {
        return state == JobState.RUNNING;
    }
}
