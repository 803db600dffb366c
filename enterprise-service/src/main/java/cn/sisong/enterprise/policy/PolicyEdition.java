package cn.sisong.enterprise.policy;

import cn.sisong.common.time.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

import java.time.Instant;
import java.util.UUID;

/** What a policy said in one version; append-only. */
@Entity
class PolicyEdition {
    @Id
    UUID id;

    UUID policyId;
    long number;
    String content;
    String authorName;
    Instant recordedAt;

    protected PolicyEdition() {}

    PolicyEdition(Policy policy, String content) {
        this.id = Ids.next();
        this.policyId = policy.id;
        this.number = policy.version;
        this.content = content;
        this.authorName = policy.authorName;
        this.recordedAt = policy.recordedAt;
    }
}
