package cn.sisong.enterprise.visit;

import cn.sisong.common.time.Ids;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.MapKeyEnumerated;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

/** What was recorded of a visit and when; append-only, the ground of figures as of a past day. */
@Entity
class VisitEvent {
    @Id
    UUID id;

    UUID visitId;
    long seq;

    @Enumerated(EnumType.STRING)
    VisitState state;

    @Enumerated(EnumType.STRING)
    VisitMode mode;

    LocalDate happenedOn;
    UUID enterpriseId;
    String areaPath;
    String actorSubject;
    Instant recordedAt;

    @ElementCollection
    @CollectionTable(name = "visit_event_result", joinColumns = @JoinColumn(name = "event_id"))
    @MapKeyColumn(name = "kind")
    @MapKeyEnumerated(EnumType.STRING)
    @Column(name = "quantity", precision = 18, scale = 2)
    Map<ServiceResultKind, BigDecimal> results;

    protected VisitEvent() {}

    VisitEvent(Visit visit, String actor, Instant now) {
        this.id = Ids.next();
        this.visitId = visit.id;
        this.seq = visit.version;
        this.state = visit.state;
        this.mode = visit.mode;
        this.happenedOn = visit.sortOn;
        this.enterpriseId = visit.enterpriseId;
        this.areaPath = visit.areaPath;
        this.actorSubject = actor;
        this.recordedAt = now;
        this.results = ServiceResult.quantities(visit.results);
    }
}
