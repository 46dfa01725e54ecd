package io.winback.campaign.definition;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A version of a campaign.
 *
 * @param writtenAt business time
 * @param changed fields that are other than in the version before, such as {@code stages.sorry.wait}; none of the first
 * @param definition not in lists
 */
public record VersionResponse(
        int version,
        Instant writtenAt,
        List<String> changed,
        @Nullable CampaignDefinition definition) {}
