package io.winback.campaign.site.customer;

import io.winback.campaign.definition.CampaignStatus;
import io.winback.campaign.experiment.Arm;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One run of a customer, newest first in lists.
 *
 * @param name of the campaign
 * @param run 1 for the first time
 * @param heldOutBy GLOBAL or CAMPAIGN; none for whoever takes part
 * @param stage none for the held out
 * @param phase where in its stage it is, such as WAITING
 * @param dueAt when it goes on; none where it waits for something else
 * @param mailState of the mail of its stage, if that is planned
 * @param mailAt when that mail goes at the earliest
 * @param held that mail missed its time, and a marketer decides
 * @param endReason none as long as it goes on
 */
record RunRow(
        UUID id,
        String campaign,
        String name,
        CampaignStatus status,
        int run,
        Arm arm,
        @Nullable String heldOutBy,
        @Nullable String variant,
        @Nullable String stage,
        String phase,
        @Nullable Instant dueAt,
        Instant enrolledAt,
        Instant closesAt,
        @Nullable Instant endedAt,
        @Nullable String endReason,
        @Nullable String reason,
        @Nullable String mailState,
        @Nullable Instant mailAt,
        boolean held) {}
