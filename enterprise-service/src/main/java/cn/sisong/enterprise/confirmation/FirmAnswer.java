package cn.sisong.enterprise.confirmation;

import cn.sisong.common.time.BusinessClock;
import cn.sisong.common.time.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** The firm's word on an issue; what it says once is not changed. */
@Entity
class FirmAnswer {
    @Id
    UUID id;

    UUID issueId;

    @Enumerated(EnumType.STRING)
    Means means;

    @Enumerated(EnumType.STRING)
    Solved solved;

    @Enumerated(EnumType.STRING)
    Rating rating;

    String comment;
    /** Who wrote down what it said in a call or on a visit; null when the firm answered itself. */
    String recordedBy;

    Instant answeredAt;
    LocalDate answeredOn;

    protected FirmAnswer() {}

    FirmAnswer(UUID issueId, Said said, Means means, String recordedBy, Instant now) {
        this.id = Ids.next();
        this.issueId = issueId;
        this.means = means;
        this.solved = said.solved();
        this.rating = said.rating();
        this.comment = said.comment();
        this.recordedBy = recordedBy;
        this.answeredAt = now;
        this.answeredOn = LocalDate.ofInstant(now, BusinessClock.ZONE);
    }

    /** The words themselves. */
    record Said(Solved solved, Rating rating, String comment) {}

    /** How the answer came. */
    public enum Means {
        LINK,
        CALL,
        VISIT
    }

    /** Is the problem gone, in the firm's own words. */
    @Schema(description = "SOLVED 已解决 PARTLY 部分解决 UNSOLVED 没有解决")
    public enum Solved {
        SOLVED("已解决"),
        PARTLY("部分解决"),
        UNSOLVED("没有解决");

        private final String label;

        Solved(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }
    }

    /** How the firm rates the handling; never shown to the handler. */
    @Schema(description = "SATISFIED 满意 BASICALLY 基本满意 DISSATISFIED 不满意")
    public enum Rating {
        SATISFIED,
        BASICALLY,
        DISSATISFIED
    }
}
