package cn.sisong.enterprise.supervision;

import cn.sisong.common.problem.ErrorCode;
import cn.sisong.common.problem.Refusal;
import cn.sisong.common.problem.Text;
import cn.sisong.common.time.Days;
import cn.sisong.common.time.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** A supervision order (督办单): what supervision wants to know about an issue, and by when. */
@Entity
public class SupervisionOrder {
    @Id
    UUID id;

    @Version
    long version;

    String number;
    UUID issueId;

    @Enumerated(EnumType.STRING)
    OrderState state;

    String text;
    LocalDate answerBy;
    String issuedByName;
    Instant issuedAt;
    String answer;
    String answeredByName;
    Instant answeredAt;
    String conclusion;
    String endedByName;
    Instant endedAt;

    protected SupervisionOrder() {}

    SupervisionOrder(String number, UUID issueId, String text, LocalDate answerBy, String by, Instant now) {
        this.id = Ids.next();
        this.number = number;
        this.issueId = issueId;
        this.state = OrderState.OPEN;
        this.text = text.strip();
        this.answerBy = answerBy;
        this.issuedByName = by;
        this.issuedAt = now;
    }

    void answer(String words, String by, Instant now) {
        become(OrderState.ANSWERED);
        answer = words;
        answeredByName = by;
        answeredAt = now;
    }

    /** The answer does not satisfy: one more is wanted by another day. What was said before stays to be read. */
    void askAgain(String words, LocalDate by) {
        become(OrderState.OPEN);
        conclusion = words;
        answerBy = by;
        answeredAt = null;
    }

    void end(String words, String by, Instant now) {
        become(OrderState.ENDED);
        conclusion = words;
        endedByName = by;
        endedAt = now;
    }

    private void become(OrderState target) {
        requireNext(target);
        state = target;
    }

    void requireNext(OrderState target) {
        if (!state.next().contains(target)) {
            throw new Refusal(
                            ErrorCode.ILLEGAL_TRANSITION,
                            Text.of(
                                    "督办单当前为“" + state.label() + "”,不能转为“" + target.label() + "”",
                                    "An order that is " + state + " cannot become " + target))
                    .with("allowedTransitions", state.next());
        }
    }

    /** Past its day: whether or not the answer came in the end. */
    boolean isLate(LocalDate today) {
        return answeredAt == null
                ? state != OrderState.ENDED && today.isAfter(answerBy)
                : !answeredAt.isBefore(Days.endOf(answerBy));
    }
}
