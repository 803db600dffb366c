package cn.sisong.enterprise.visit;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

import java.time.Instant;
import java.util.UUID;

/** What the firm answered to one question of a work method's questionnaire. */
@Entity
class VisitAnswer {
    @Id
    UUID id;

    @Version
    long version;

    UUID visitId;
    UUID questionnaireId;
    int promptNo;
    String text;

    @Enumerated(EnumType.STRING)
    AnswerOutcome outcome;

    Instant createdAt;

    protected VisitAnswer() {}

    VisitAnswer(UUID visitId, VisitForm.GivenAnswer answer, Instant now) {
        this.id = answer.id();
        this.visitId = visitId;
        this.questionnaireId = answer.questionnaireId();
        this.promptNo = answer.promptNo();
        this.text = answer.text().strip();
        this.createdAt = now;
    }
}
