package io.winback.campaign.delivery;

import io.winback.campaign.definition.MailTemplate.Purpose;
import java.time.Instant;
import java.util.UUID;

/** One mail of one stage of one run, not yet on its way. */
public record PlannedMessage(
        UUID enrollment,
        String stage,
        String campaign,
        String customer,
        String mail,
        Purpose purpose,
        int priority,
        Instant notBefore) {}
