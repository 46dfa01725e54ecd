package io.winback.campaign.experiment;

import io.winback.campaign.definition.Campaign;
import io.winback.campaign.definition.CampaignDefinition;
import io.winback.campaign.definition.ExperimentConfig;
import io.winback.campaign.definition.MailTemplate.Purpose;
import io.winback.platform.sql.Database;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Customers whom no campaign writes to, so that what all campaigns achieve together can be measured. Who is held out at a share is so at
 * a higher one, too. Notices that a shop owes its customers go to everybody.
 */
@Singleton
public class GlobalHoldout {

    private final ExperimentConfig config;
    private final Database database;
    private volatile @Nullable String salt;

    GlobalHoldout(ExperimentConfig config, Database database) {
        this.config = config;
        this.database = database;
    }

    /** The share that is in force for a campaign, 0 to 0.2: that of its launch, and of now for one that is not launched. */
    public BigDecimal share(Campaign campaign, CampaignDefinition definition) {
        if (definition.firstPurpose() == Purpose.SERVICE_NOTICE) {
            return BigDecimal.ZERO;
        }
        return campaign.launchedAt() == null ? config.globalHoldout() : campaign.globalHoldout();
    }

    boolean holdsOut(Campaign campaign, CampaignDefinition definition, String customer) {
        var share = share(campaign, definition);
        return share.signum() > 0 && Draw.of(salt(), customer).compareTo(share) < 0;
    }

    private String salt() {
        var known = salt;
        if (known == null) {
            known = database.with(sql -> sql.createQuery("select salt from global_holdout")
                    .mapTo(String.class)
                    .one());
            salt = known;
        }
        return known;
    }
}
