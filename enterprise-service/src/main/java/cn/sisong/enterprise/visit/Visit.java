package cn.sisong.enterprise.visit;

import cn.sisong.common.time.BusinessClock;
import cn.sisong.enterprise.firm.Enterprise;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Version;
import org.hibernate.annotations.BatchSize;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;

/** A visit to a firm, planned or done. Its id is made on the device. */
@Entity
public class Visit {
    @Id
    UUID id;

    @Version
    long version;

    @Enumerated(EnumType.STRING)
    VisitState state;

    @Enumerated(EnumType.STRING)
    Matching matching;

    UUID enterpriseId;
    String hintName;
    String hintCode;
    String areaPath;
    UUID taskForceId;
    LocalDate plannedOn;
    String purpose;
    Instant startedAt;
    boolean clockAdjusted;

    @Enumerated(EnumType.STRING)
    VisitMode mode;

    String note;
    String interviewee;
    String companions;
    String onBehalfOf;
    String authorSubject;
    String authorName;
    Instant createdAt;
    LocalDate sortOn;
    String fingerprint;
    /** How often single fields were sent; moves the version even when what was sent does not stand. */
    long edits;

    @ElementCollection
    @CollectionTable(name = "visit_send", joinColumns = @JoinColumn(name = "visit_id"))
    @BatchSize(size = 200)
    Set<Send> sends = new LinkedHashSet<>();

    protected Visit() {}

    Visit(UUID id, String authorSubject, String authorName, Instant now) {
        this.id = id;
        this.authorSubject = authorSubject;
        this.authorName = authorName;
        this.createdAt = now;
    }

    /** The firm is known (at once, or matched later). */
    void match(Enterprise firm) {
        matching = Matching.MATCHED;
        enterpriseId = firm.id();
        areaPath = firm.areaPath();
        hintName = null;
        hintCode = null;
    }

    /** The firm is only described. */
    void hint(String name, String code, String authorsArea) {
        matching = Matching.PENDING;
        hintName = name;
        hintCode = code;
        areaPath = authorsArea;
    }

    /** A visit that has begun is done, one that has only a day is planned. */
    void date(LocalDate planned, Instant started, boolean adjusted) {
        plannedOn = planned;
        startedAt = started;
        clockAdjusted = adjusted;
        state = started == null ? VisitState.PLANNED : VisitState.DONE;
        sortOn = started == null ? planned : LocalDate.ofInstant(started, BusinessClock.ZONE);
    }

    public UUID id() {
        return id;
    }

    public long version() {
        return version;
    }

    public boolean isAuthor(String subject) {
        return authorSubject.equals(subject);
    }
}
