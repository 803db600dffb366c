package cn.sisong.enterprise.extension;

import cn.sisong.common.problem.ErrorCode;
import cn.sisong.common.problem.Refusal;
import cn.sisong.common.problem.Text;
import cn.sisong.common.time.Ids;
import cn.sisong.enterprise.issue.Issue;
import cn.sisong.enterprise.issue.IssueEvent.By;
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
        this.reason = reason.strip();
        this.askedBySubject = by.subject();
        this.askedByName = by.name();
        this.askedAt = now;
    }

    /** From the present due day to the one asked for. */
    record Span(LocalDate dueOn, LocalDate until, int days) {}

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
