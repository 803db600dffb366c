package cn.sisong.enterprise.activity;

import cn.sisong.common.identity.DataScope;
import cn.sisong.common.problem.ErrorCode;
import cn.sisong.common.problem.Refusal;
import cn.sisong.common.problem.Text;
import cn.sisong.enterprise.area.Area;
import cn.sisong.enterprise.visit.ServiceResult;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
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
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;

/** An activity, planned or held. */
@Entity
class Activity {
    @Id
    UUID id;

    @Version
    long version;

    @Enumerated(EnumType.STRING)
    ActivityKind kind;

    String title;

    @Enumerated(EnumType.STRING)
    ActivityState state;

    LocalDate heldOn;
    String place;
    String areaCode;
    String areaPath;
    UUID taskForceId;
    /** The campaign (遍访) that it is part of; null if none. */
    UUID campaignId;

    String minutes;
    String endComment;
    String authorSubject;
    String authorName;
    Instant createdAt;

    @ElementCollection
    @CollectionTable(name = "activity_firm", joinColumns = @JoinColumn(name = "activity_id"))
    @BatchSize(size = 200)
    Set<Guest> firms = new LinkedHashSet<>();

    @ElementCollection
    @CollectionTable(name = "activity_official", joinColumns = @JoinColumn(name = "activity_id"))
    @BatchSize(size = 200)
    Set<Official> officials = new LinkedHashSet<>();

    @ElementCollection
    @CollectionTable(name = "activity_method", joinColumns = @JoinColumn(name = "activity_id"))
    @Column(name = "code")
    @BatchSize(size = 200)
    Set<String> methods = new LinkedHashSet<>();

    @ElementCollection
    @CollectionTable(name = "activity_result", joinColumns = @JoinColumn(name = "activity_id"))
    @BatchSize(size = 200)
    Set<ServiceResult> results = new LinkedHashSet<>();

    protected Activity() {}

    Activity(UUID id, String authorSubject, String authorName, UUID taskForceId, Instant now) {
        this.id = id;
        this.authorSubject = authorSubject;
        this.authorName = authorName;
        this.taskForceId = taskForceId;
        this.createdAt = now;
    }

    /** An activity whose day has come is held, one of a later day is planned. */
    void write(ActivityForm form, Collection<Guest> guests, Area area, LocalDate today) {
        var target = form.heldOn().isAfter(today) ? ActivityState.PLANNED : ActivityState.HELD;
        if (state == null) {
            state = target;
        } else if (state != target) {
            moveTo(target);
        }
        kind = form.kind();
        title = form.title().strip();
        heldOn = form.heldOn();
        place = form.place();
        areaCode = area.code();
        areaPath = area.path();
        campaignId = form.campaignId();
        minutes = form.minutes();
        replace(firms, guests);
        replace(officials, form.officialsOrNone());
        replace(methods, form.methodsOrNone());
        if (!ServiceResult.areSame(results, form.resultsOrNone())) {
            replace(results, form.resultsOrNone());
        }
    }

    void cancel(String comment) {
        moveTo(ActivityState.CANCELLED);
        endComment = comment.strip();
    }

    boolean isOf(DataScope scope) {
        return authorSubject.equals(scope.subject())
                || taskForceId != null && scope.groups().contains(taskForceId)
                || scope.hasAnyRole("dispatcher");
    }

    private void moveTo(ActivityState target) {
        if (!state.next().contains(target)) {
            throw new Refusal(
                            ErrorCode.ILLEGAL_TRANSITION,
                            Text.of(
                                    "活动" + state.word() + ",不能变为" + target.word(),
                                    "Now " + state + "; " + target + " does not follow from it"))
                    .with("currentState", state.name())
                    .with(
                            "allowedTransitions",
                            state.next().stream().map(Enum::name).toList());
        }
        state = target;
    }

    private static <T> void replace(Set<T> kept, Collection<T> wanted) {
        if (!kept.equals(new LinkedHashSet<>(wanted))) {
            kept.clear();
            kept.addAll(wanted);
        }
    }
}
