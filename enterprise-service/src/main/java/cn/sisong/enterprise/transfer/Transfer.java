package cn.sisong.enterprise.transfer;

import cn.sisong.common.problem.ErrorCode;
import cn.sisong.common.problem.Refusal;
import cn.sisong.common.problem.Text;
import cn.sisong.common.time.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** One hand-over of a ticket up or out. Only {@link #goOn} changes its state. */
@Entity
public class Transfer {
    @Id
    UUID id;

    @Version
    long version;

    UUID issueId;

    @Enumerated(EnumType.STRING)
    TransferChannel channel;

    String target;
    String targetNumber;

    @Enumerated(EnumType.STRING)
    TransferState state;

    String stateNote;
    LocalDate stateOn;
    /** When the state was told to us; it may have begun earlier. */
    Instant heardAt;

    LocalDate sentOn;
    String sentBySubject;
    String sentByName;
    Instant createdAt;

    protected Transfer() {}

    Transfer(UUID issueId, NewTransfer facts, LocalDate sentOn, Instant now) {
        this.id = Ids.next();
        this.issueId = issueId;
        this.channel = facts.channel();
        this.target = facts.target() == null || facts.target().isBlank()
                ? channel.label()
                : facts.target().strip();
        this.targetNumber = facts.targetNumber();
        this.state = TransferState.SENT;
        this.stateNote = facts.comment() == null ? "" : facts.comment().strip();
        this.stateOn = sentOn;
        this.sentOn = sentOn;
        this.heardAt = now;
        this.createdAt = now;
    }

    /** The other side's state moves on, or the step is refused with those that are open. */
    void goOn(TransferState to, String note, LocalDate day, Instant now) {
        if (to != state && !state.next().contains(to)) {
            throw new Refusal(
                            ErrorCode.ILLEGAL_TRANSITION,
                            Text.of(
                                    "转办当前为“" + state.label() + "”,不能变为“" + to.label() + "”",
                                    "A transfer that is " + state + " cannot become " + to))
                    .with("allowedTransitions", state.next());
        }
        if (to == TransferState.HANDED_TO_US && !channel.isUp()) {
            throw Refusal.rule(
                    "not-from-above",
                    "/state",
                    Text.of("只有上级平台能转由本地承办", "Only a higher level makes us the handling unit"));
        }
        state = to;
        stateNote = note == null ? "" : note.strip();
        stateOn = day;
        heardAt = now;
    }

    /** Where it went, under which number, and how it fares there. */
    String words() {
        return withNumber(state.label() + (stateNote.isEmpty() ? "" : ":" + stateNote));
    }

    /** Where it goes, and what the office says to it. */
    String firstWords() {
        return withNumber(stateNote);
    }

    private String withNumber(String more) {
        var number = targetNumber == null ? "" : "(对方编号 " + targetNumber + ")";
        return (target + number + " " + more).stripTrailing();
    }
}
