package cn.sisong.enterprise.activity;

import cn.sisong.common.time.Ids;
import cn.sisong.enterprise.visit.ServiceResult;
import cn.sisong.enterprise.visit.ServiceResultKind;
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

/** What was recorded of an activity and when; append-only, the ground of a campaign's results as of a past day. */
@Entity
class ActivityEvent {
    @Id
    UUID id;

    UUID activityId;
    long seq;

    @Enumerated(EnumType.STRING)
    ActivityState state;

    LocalDate heldOn;
    UUID campaignId;
    Instant recordedAt;

    @ElementCollection
    @CollectionTable(name = "activity_event_result", joinColumns = @JoinColumn(name = "event_id"))
    @MapKeyColumn(name = "kind")
    @MapKeyEnumerated(EnumType.STRING)
    @Column(name = "quantity", precision = 18, scale = 2)
    Map<ServiceResultKind, BigDecimal> results;

    protected ActivityEvent() {}

    ActivityEvent(Activity activity, Instant now) {
        this.id = Ids.next();
        this.activityId = activity.id;
        this.seq = activity.version;
        this.state = activity.state;
        this.heldOn = activity.heldOn;
        this.campaignId = activity.campaignId;
        this.recordedAt = now;
        this.results = ServiceResult.quantities(activity.results);
    }
}
