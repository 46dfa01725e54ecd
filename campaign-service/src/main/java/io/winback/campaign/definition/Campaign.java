package io.winback.campaign.definition;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A campaign and where it stands. Its definition is versioned; what runs never changes under those who are on their way. */
@Entity
@Table(name = "campaign")
public class Campaign {

    @Id
    @Column(name = "campaign_key")
    private String key;

    @Enumerated(EnumType.STRING)
    private CampaignStatus status;

    private int version;
    private String salt;

    @Column(name = "launched_at")
    private @Nullable Instant launchedAt;

    /** Share held out of every campaign, as it was at the launch. */
    @Column(name = "global_holdout")
    private BigDecimal globalHoldout;

    private long audience;

    @Column(name = "paused_because")
    private @Nullable String pausedBecause;

    @Column(name = "resumed_at")
    private @Nullable Instant resumedAt;

    @Version
    @Column(name = "lock_version")
    private int lockVersion;

    protected Campaign() {}

    private Campaign(String key, String salt) {
        this.key = key;
        this.salt = salt;
        this.status = CampaignStatus.DRAFT;
        this.version = 0;
        this.globalHoldout = BigDecimal.ZERO;
    }

    static Campaign draft(String key, String salt) {
        return new Campaign(key, salt);
    }

    /** Takes a new definition: a draft replaces its own, a launched campaign gets the next version. */
    int edit() {
        if (status == CampaignStatus.CANCELLED) {
            throw new CampaignStateException(key, "edited", status);
        }
        if (version == 0 || status != CampaignStatus.DRAFT) {
            version++;
        }
        return version;
    }

    void launch(Instant now, BigDecimal heldOutOfAll) {
        demand(status == CampaignStatus.DRAFT, "launched");
        status = CampaignStatus.LAUNCHING;
        globalHoldout = heldOutOfAll;
        launchedAt = now;
    }

    /** The audience of so many customers is complete; enrollment begins. */
    public void run(long size) {
        demand(status == CampaignStatus.LAUNCHING, "run");
        audience = size;
        status = CampaignStatus.RUNNING;
    }

    void demandDraft(String verb) {
        demand(status == CampaignStatus.DRAFT, verb);
    }

    /** Whatever it is asked to do, a cancelled one does nothing more. */
    public void demandNotCancelled(String verb) {
        demand(status != CampaignStatus.CANCELLED, verb);
    }

    void pause() {
        demand(status == CampaignStatus.RUNNING, "paused");
        status = CampaignStatus.PAUSED;
    }

    /** Pauses a running campaign for a reason that people read; any other is left as it is. */
    void pauseBecause(String reason) {
        if (status == CampaignStatus.RUNNING) {
            status = CampaignStatus.PAUSED;
            pausedBecause = reason;
        }
    }

    void resume(Instant now) {
        demand(status == CampaignStatus.PAUSED, "resumed");
        status = CampaignStatus.RUNNING;
        pausedBecause = null;
        resumedAt = now;
    }

    void cancel() {
        demand(status != CampaignStatus.CANCELLED, "cancelled");
        status = CampaignStatus.CANCELLED;
    }

    private void demand(boolean allowed, String verb) {
        if (!allowed) {
            throw new CampaignStateException(key, verb, status);
        }
    }

    public String key() {
        return key;
    }

    public CampaignStatus status() {
        return status;
    }

    public int version() {
        return version;
    }

    public String salt() {
        return salt;
    }

    /** Customers in the segment when enrollment began. */
    public long audience() {
        return audience;
    }

    public @Nullable Instant launchedAt() {
        return launchedAt;
    }

    /** Share of all customers held out of every campaign, 0 to 0.2, as it was at the launch; 0 before. */
    public BigDecimal globalHoldout() {
        return globalHoldout;
    }

    /** Why it was paused, if nobody did it by hand. */
    public @Nullable String pausedBecause() {
        return pausedBecause;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Campaign campaign && campaign.key.equals(key);
    }

    @Override
    public int hashCode() {
        return key.hashCode();
    }
}
