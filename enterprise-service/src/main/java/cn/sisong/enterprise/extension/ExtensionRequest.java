package cn.sisong.enterprise.extension;

import cn.sisong.common.problem.ErrorCode;
import cn.sisong.common.problem.Refusal;
import cn.sisong.common.problem.Text;
import cn.sisong.common.time.Ids;
import cn.sisong.enterprise.issue.Issue;
import cn.sisong.enterprise.issue.IssueEvent.By;
import cn.sisong.enterprise.sla.WorkCalendar.Due;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** A department's request for more time. Whoever asked never decides. */
@Entity
public class ExtensionRequest {
    @Id
    UUID id;

    @Version
    long version;

    UUID issueId;
    String departmentId;

    @Enumerated(EnumType.STRING)
    ExtensionState state;

    LocalDate dueOn;
    LocalDate askedUntil;
    int days;
    boolean inCalendarDays;
    /** As it was asked: the day rested on a year whose notice was not known. */
    boolean provisional;

    String reason;
    String askedBySubject;
    String askedByName;
    Instant askedAt;
    String decidedBySubject;
    String decidedByName;
    Instant decidedAt;
    String decision;

    protected ExtensionRequest() {}

    ExtensionRequest(Issue issue, Span span, String reason, By by, Instant now) {
        this.id = Ids.next();
        this.issueId = issue.id();
        this.departmentId = issue.departmentId();
        this.state = ExtensionState.PENDING;
        this.dueOn = span.dueOn();
        this.askedUntil = span.until();
        this.days = span.days();
        this.inCalendarDays = span.inCalendarDays();
        this.provisional = span.provisional();
        this.reason = reason.strip();
        this.askedBySubject = by.subject();
        this.askedByName = by.name();
        this.askedAt = now;
    }

    /** From the present due day to the one asked for. */
    record Span(LocalDate dueOn, LocalDate until, int days, boolean inCalendarDays, boolean provisional) {
        String inWords() {
            return new Due(until, provisional).inWords() + "(" + days + (inCalendarDays ? " 日,自然日)" : " 个工作日)");
        }
    }

    void decide(ExtensionState target, String why, By by, Instant now) {
        if (!state.next().contains(target)) {
            throw new Refusal(
                            ErrorCode.ILLEGAL_TRANSITION,
                            Text.of("延期申请“" + state.label() + "”,不能再决定", "The request is " + state))
                    .with("allowedTransitions", state.next());
        }
        if (by.subject().equals(askedBySubject)) {
            throw Refusal.forbidden(Text.of("申请人不能审批自己的延期申请", "Whoever asks does not decide"))
                    .code("own-request");
        }
        state = target;
        decision = why;
        decidedBySubject = by.subject();
        decidedByName = by.name();
        decidedAt = now;
    }
}
