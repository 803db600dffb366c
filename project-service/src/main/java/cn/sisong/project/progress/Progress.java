package cn.sisong.project.progress;

import cn.sisong.common.time.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;

/** One revision of one month's report. Never changed. */
@Entity
public class Progress {
    @Id
    UUID id;

    UUID projectId;
    LocalDate month;
    int revision;
    BigDecimal planned;
    BigDecimal done;
    String imageProgress;
    String note;
    Instant recordedAt;
    String actorSubject;
    String actorName;

    protected Progress() {}

    Progress(UUID projectId, NewProgress report, int revision, String actorSubject, String actorName, Instant now) {
        this.id = Ids.next();
        this.projectId = projectId;
        this.month = YearMonth.parse(report.month()).atDay(1);
        this.revision = revision;
        this.planned = report.planned().setScale(2, RoundingMode.UNNECESSARY);
        this.done = report.done().setScale(2, RoundingMode.UNNECESSARY);
        this.imageProgress = report.imageProgress();
        this.note = report.note();
        this.recordedAt = now;
        this.actorSubject = actorSubject;
        this.actorName = actorName;
    }
}
