package cn.sisong.enterprise.joint;

import cn.sisong.common.problem.ErrorCode;
import cn.sisong.common.problem.Refusal;
import cn.sisong.common.problem.Text;
import cn.sisong.common.time.Days;
import cn.sisong.common.time.Ids;
import cn.sisong.enterprise.sla.WorkCalendar.Due;
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
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;

/** What one department is asked to bring to an issue that another is in charge of. */
@Entity
public class CoHandling {
    @Id
    UUID id;

    @Version
    long version;

    UUID issueId;
    String departmentId;

    @Enumerated(EnumType.STRING)
    CoHandlingState state;

    /** The state once more, for the scope predicate, which is HQL and SQL alike: a department that handed back sees no more. */
    boolean returned;

    String task;
    LocalDate dueOn;
    /** Working days from the day of asking; null where the office named the day. */
    Integer days;

    boolean dueProvisional;
    String askedByName;
    Instant askedAt;
    String answer;
    String answeredByName;
    Instant answeredAt;

    @ElementCollection
    @BatchSize(size = 200)
    @CollectionTable(name = "co_handling_attachment", joinColumns = @JoinColumn(name = "co_handling_id"))
    @Column(name = "attachment_id")
    Set<UUID> attachments = new LinkedHashSet<>();

    protected CoHandling() {}

    CoHandling(UUID issueId, String departmentId, String task, String askedByName, Instant now) {
        this.id = Ids.next();
        this.issueId = issueId;
        this.departmentId = departmentId;
        this.state = CoHandlingState.ASKED;
        this.task = task.strip();
        this.askedByName = askedByName;
        this.askedAt = now;
    }

    /** On a day that the office names. */
    CoHandling dueOn(LocalDate day) {
        dueOn = day;
        return this;
    }

    /** So many working days after it was asked: counted again when the calendar changes. */
    CoHandling dueAfter(int workingDays, Due due) {
        days = workingDays;
        dueOn = due.day();
        dueProvisional = due.provisional();
        return this;
    }

    /** The day in words. */
    String dueInWords() {
        return new Due(dueOn, dueProvisional).inWords();
    }

    /** The department's part, or why it is not its affair. */
    void answer(CoHandlingState target, String text, String byName, Instant now) {
        if (!state.next().contains(target)) {
            throw new Refusal(
                            ErrorCode.ILLEGAL_TRANSITION,
                            Text.of(
                                    "协办当前为“" + state.label() + "”,不能转为“" + target.label() + "”",
                                    "Co-handling that is " + state + " cannot become " + target))
                    .with("allowedTransitions", state.next());
        }
        state = target;
        returned = target == CoHandlingState.RETURNED;
        answer = text.strip();
        answeredByName = byName;
        answeredAt = now;
    }

    /** Past its day: whether or not it came in the end. */
    boolean isLate(LocalDate today) {
        return switch (state) {
            case ASKED -> today.isAfter(dueOn);
            case CONTRIBUTED -> !answeredAt.isBefore(Days.endOf(dueOn));
            case RETURNED -> false;
        };
    }
}
