package cn.sisong.enterprise.campaign;

import cn.sisong.enterprise.area.Area;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** A campaign: all firms of its list are to be met on site between two days (both included). */
@Entity
class Campaign {
    @Id
    UUID id;

    @Version
    long version;

    String name;
    String areaCode;
    String areaPath;
    LocalDate validFrom;
    LocalDate validTo;
    String method;
    /** Who visits the targets that no task force looks after; null if nobody does. */
    UUID taskForceId;

    String createdBy;
    Instant createdAt;

    protected Campaign() {}

    Campaign(UUID id, CampaignViews.NewCampaign facts, Area area, String by, Instant now) {
        this.id = id;
        this.name = facts.name().strip();
        this.areaCode = area.code();
        this.areaPath = area.path();
        this.validFrom = facts.from();
        this.validTo = facts.to();
        this.method = facts.method();
        this.taskForceId = facts.taskForceId();
        this.createdBy = by;
        this.createdAt = now;
    }
}
