package cn.sisong.enterprise.importing;

import cn.sisong.common.identity.Caller;
import cn.sisong.common.identity.DataScope;
import cn.sisong.common.time.Ids;
import cn.sisong.enterprise.area.Area;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A file on its way to records. The version counts what is decided of the job, not its progress. */
@Entity
class ImportJob {
    @Id
    UUID id;

    @Version
    long version;

    @Enumerated(EnumType.STRING)
    JobState state;

    @Enumerated(EnumType.STRING)
    ListKind kind;

    String ledger;

    @Convert(converter = ScopeJson.class)
    DataScope scope;

    boolean dryRun;

    @Enumerated(EnumType.STRING)
    FileFormat format;

    UUID fileId;
    String fileName;
    String[] header;
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
    long stagedRow;
    boolean merging;
    long mergedRow;
    int attempts;
    long claim;
    Instant heartbeatAt;

    protected ImportJob() {}

    ImportJob(Upload upload, ReceivedFile file, DataScope scope, Area area, Caller creator, Instant now) {
        this.id = Ids.next();
        this.kind = upload.kind();
        this.ledger = upload.ledger();
        this.scope = scope;
        this.state = JobState.RUNNING;
        this.format = upload.format();
        this.fileId = file.id();
        this.fileName = upload.name();
        this.header = Cells.kept(file.header());
        this.dryRun = upload.dryRun();
        this.areaCode = area.code();
        this.areaPath = area.path();
        this.createdBy = creator.subject();
        this.createdByName = creator.name();
        this.createdAt = now;
    }

    Task task(Instant now) {
        return new Task(id, dryRun, scope, areaCode, areaPath, ledger, createdBy, createdByName, null, createdAt, now);
    }

    void cancel(Instant now) {
        state = JobState.FAILED;
        finishedAt = now;
        failureCode = "cancelled";
        failure = "任务已取消,未写入任何数据";
    }

    Counts counts() {
        return new Counts(rowsRead, rowsCreated, rowsUpdated, rowsUnchanged, rowsQuarantined);
    }

    /** Nothing has been written yet, or nothing ever will. */
    boolean isCancellable() {
        return state == JobState.RUNNING && (dryRun || !merging);
    }

    /** Its first row as that of a list of this kind; only for a job that has kept it. */
    Header header(ImportKind ofKind) {
        return Header.of(new RawRow(1, List.of(header)), ofKind.columns());
    }
}
