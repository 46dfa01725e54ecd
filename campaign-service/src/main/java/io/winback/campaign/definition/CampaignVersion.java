package io.winback.campaign.definition;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** One version of a definition, as JSON. */
@Entity
@Table(name = "campaign_version")
class CampaignVersion {

    @Id
    private UUID id;

    @Column(name = "campaign_key")
    private String campaignKey;

    private int version;
    private String definition;

    @Column(name = "created_at")
    private Instant createdAt;

    protected CampaignVersion() {}

    CampaignVersion(UUID id, String campaignKey, int version, String definition, Instant createdAt) {
        this.id = id;
        this.campaignKey = campaignKey;
        this.version = version;
        this.definition = definition;
        this.createdAt = createdAt;
    }

    int version() {
        return version;
    }

    Instant createdAt() {
        return createdAt;
    }

    String definition() {
        return definition;
    }

    /** Only a draft replaces its definition. */
    void replace(String json, Instant now) {
        definition = json;
        createdAt = now;
    }
}
