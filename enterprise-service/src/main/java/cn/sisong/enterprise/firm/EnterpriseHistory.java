package cn.sisong.enterprise.firm;

import cn.sisong.common.time.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

import java.time.Instant;
import java.util.UUID;

/** What was known of a firm from a moment on; append-only. */
@Entity
class EnterpriseHistory {
    @Id
    UUID id;

    UUID enterpriseId;
    Instant recordedAt;
    String name;
    String areaPath;
    String industrySection;
    String source;

    protected EnterpriseHistory() {}

    EnterpriseHistory(Enterprise enterprise, String source, Instant now) {
        this.id = Ids.next();
        this.enterpriseId = enterprise.id;
        this.recordedAt = now;
        this.name = enterprise.name;
        this.areaPath = enterprise.areaPath;
        this.industrySection = enterprise.industrySection;
        this.source = source;
    }
}
