package cn.sisong.enterprise.campaign;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

import java.time.Instant;
import java.util.UUID;

/** A firm on the list of a campaign, from when to when. Written in bulk by SQL; here for queries. */
@Entity
class CampaignTarget {
    @Id
    UUID id;

    UUID campaignId;
    UUID enterpriseId;
    Instant addedAt;
    Instant removedAt;

    protected CampaignTarget() {}
}
