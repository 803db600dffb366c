package cn.sisong.enterprise.voice;

import cn.sisong.common.time.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** That an issue was raised by a code. Whoever holds its secret follows that one issue and no other. */
@Entity
class VoiceReceipt {
    @Id
    UUID id;

    UUID issueId;
    UUID codeId;
    String tokenHash;
    String firmName;
    String firmCode;
    LocalDate raisedOn;
    Instant raisedAt;
    String sayingHash;

    protected VoiceReceipt() {}

    /** What was said by which code on which day. */
    record Saying(UUID codeId, LocalDate on, String hash) {}

    VoiceReceipt(UUID issueId, Saying saying, String tokenHash, Instant now) {
        this.id = Ids.next();
        this.issueId = issueId;
        this.codeId = saying.codeId();
        this.raisedOn = saying.on();
        this.sayingHash = saying.hash();
        this.tokenHash = tokenHash;
        this.raisedAt = now;
    }

    /** What the firm called itself. */
    void call(String name, String code) {
        firmName = name;
        firmCode = code;
    }
}
