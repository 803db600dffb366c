package cn.sisong.enterprise.unit;

import cn.sisong.common.problem.ErrorCode;
import cn.sisong.common.problem.Refusal;
import cn.sisong.common.problem.Text;
import cn.sisong.common.time.Ids;
import cn.sisong.enterprise.issue.Issue;
import cn.sisong.enterprise.issue.IssueEvent.By;
import cn.sisong.enterprise.issue.Resolution;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

import java.time.Instant;
import java.util.UUID;

/** A reply that waits for a second person of the unit. Whoever wrote it never signs it off. */
@Entity
public class ReplyDraft {
    @Id
    UUID id;

    @Version
    long version;

    UUID issueId;
    String departmentId;

    @Enumerated(EnumType.STRING)
    DraftState state;

    String text;

    @Enumerated(EnumType.STRING)
    Resolution resolution;

    String draftedBySubject;
    String draftedByName;
    Instant draftedAt;
    String decidedBySubject;
    String decidedByName;
    Instant decidedAt;
    String decision;

    protected ReplyDraft() {}

    ReplyDraft(Issue issue, String text, Resolution resolution, By by, Instant now) {
        this.id = Ids.next();
        this.issueId = issue.id();
        this.departmentId = issue.departmentId();
        this.state = DraftState.PENDING;
        this.text = text.strip();
        this.resolution = resolution;
        this.draftedBySubject = by.subject();
        this.draftedByName = by.name();
        this.draftedAt = now;
    }

    void decide(DraftState target, String why, By by, Instant now) {
        if (!state.next().contains(target)) {
            throw new Refusal(
                            ErrorCode.ILLEGAL_TRANSITION,
                            Text.of("答复稿“" + state.label() + "”,不能再办理", "The draft is " + state))
                    .with("allowedTransitions", state.next());
        }
        if (by.subject().equals(draftedBySubject)) {
            throw Refusal.forbidden(Text.of("拟稿人不能签发自己的答复", "Whoever wrote it does not sign it off"))
                    .code("own-draft");
        }
        state = target;
        decision = why;
        decidedBySubject = by.subject();
        decidedByName = by.name();
        decidedAt = now;
    }
}
