package cn.sisong.enterprise.visit;

import cn.sisong.common.identity.DataScope;
import cn.sisong.common.problem.ErrorCode;
import cn.sisong.common.problem.Refusal;
import cn.sisong.common.problem.Text;
import cn.sisong.common.time.BusinessClock;
import cn.sisong.enterprise.firm.Enterprise;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import org.hibernate.annotations.BatchSize;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
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
    /** Planned by the office for a task force: whoever of it goes takes it over. */
    boolean forForce;

    @Enumerated(EnumType.STRING)
    EndedBy endedBy;

    String endComment;
    LocalDate proposedOn;

    @ElementCollection
    @CollectionTable(name = "visit_send", joinColumns = @JoinColumn(name = "visit_id"))
    @BatchSize(size = 200)
    Set<Send> sends = new LinkedHashSet<>();

    @ElementCollection
    @CollectionTable(name = "visit_method", joinColumns = @JoinColumn(name = "visit_id"))
    @Column(name = "code")
    @BatchSize(size = 200)
    Set<String> methods = new LinkedHashSet<>();

    @ElementCollection
    @CollectionTable(name = "visit_result", joinColumns = @JoinColumn(name = "visit_id"))
    @BatchSize(size = 200)
    Set<ServiceResult> results = new LinkedHashSet<>();

    @ElementCollection
    @CollectionTable(name = "visit_policy", joinColumns = @JoinColumn(name = "visit_id"))
    @BatchSize(size = 200)
    Set<PolicyOnVisit> policies = new LinkedHashSet<>();

    /** Told to whoever has just sent the visit, and kept nowhere: rechecks whose answer did not count. */
    @Transient
    List<UUID> leftOut = List.of();

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
        var target = started == null ? VisitState.PLANNED : VisitState.DONE;
        if (state == null) {
            state = target;
        } else if (state != target) {
            moveTo(target);
        }
        sortOn = started == null ? planned : LocalDate.ofInstant(started, BusinessClock.ZONE);
    }

    /** The visit does not take place, or did not as it was written down. */
    void end(VisitState target, EndedBy by, String comment, LocalDate proposal) {
        moveTo(target);
        endedBy = by;
        endComment = comment == null || comment.isBlank() ? null : comment.strip();
        proposedOn = proposal;
    }

    /** Whoever still holds an older copy of it is told why nothing comes of a change. */
    void requireNotVoid() {
        if (state == VisitState.VOIDED) {
            throw Refusal.rule(
                    "visit-voided",
                    "",
                    Text.of("这次走访已作废(" + endComment + "),修改没有保存", "The visit is void; nothing was changed"));
        }
    }

    private void moveTo(VisitState target) {
        if (!state.mayBecome(target)) {
            throw new Refusal(
                            ErrorCode.ILLEGAL_TRANSITION,
                            Text.of(
                                    "走访" + state.word() + ",不能变为" + target.word(),
                                    "Now " + state + "; " + target + " does not follow from it"))
                    .with("currentState", state.name())
                    .with(
                            "allowedTransitions",
                            state.steps().stream().map(step -> step.to().name()).toList());
        }
        state = target;
    }

    /** Who goes; without a person, whoever of the task force. */
    void giveTo(UUID force, String subject, String name) {
        taskForceId = force;
        forForce = subject == null;
        if (subject != null) {
            authorSubject = subject;
            authorName = name;
        }
    }

    /** The caller's own, or planned for the caller's task force. */
    public boolean isOf(DataScope scope) {
        return isAuthor(scope.subject()) || forForce && isOfForce(scope);
    }

    /** The author, whom of the same task force it was written for (代录), or the office. */
    boolean mayBeCorrectedBy(DataScope scope, String name) {
        return isAuthor(scope.subject())
                || isOfForce(scope) && name.equals(onBehalfOf)
                || scope.hasAnyRole("dispatcher");
    }

    /** Whoever made it, goes with it or answers for it needs the numbers that were noted. */
    boolean showsNumbers(DataScope scope) {
        return isAuthor(scope.subject()) || isOfForce(scope) || scope.hasAnyRole("dispatcher");
    }

    /** The caller is in the task force that the visit was made or planned for. */
    boolean isOfForce(DataScope scope) {
        return taskForceId != null && scope.groups().contains(taskForceId);
    }

    /** Who ended a planned visit. */
    public enum EndedBy {
        FIRM,
        MEMBER,
        OFFICE
    }

    public UUID enterpriseId() {
        return enterpriseId;
    }

    public VisitState state() {
        return state;
    }

    public LocalDate plannedOn() {
        return plannedOn;
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
