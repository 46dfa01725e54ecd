package io.winback.campaign.journey;

import io.winback.campaign.cooldown.Peace;
import io.winback.campaign.definition.CampaignDefinition;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a campaign says about who takes part, and what is known besides.
 *
 * @param purpose of the first mail
 * @param peace by customer, of those who are left in peace
 * @param newest since when the newest product can be bought
 * @param next when the next one can be
 */
record EntryTerms(
        CampaignDefinition definition,
        int version,
        String purpose,
        Map<String, Peace> peace,
        @Nullable Instant newest,
        @Nullable Instant next) {

    /** Whether the same again would be something else than the last time. */
    boolean newSince(EntryCandidate.LastRun last) {
        return version > last.version()
                || newest != null && newest.isAfter(last.enrolledAt())
                || definition.stages().stream().anyMatch(stage -> stage.asks());
    }
}
