package io.winback.campaign.permission;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.winback.campaign.definition.MailTemplate.Purpose;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** {@code consent.withdrawn.v1}, as the contract has it. */
@RegisterForReflection
record ConsentWithdrawn(
        UUID withdrawalId,
        String customerId,
        String channel,
        List<Purpose> purposes,
        WithdrawalReason reason,
        Instant withdrawnAt) {

    static final String TYPE = "consent.withdrawn.v1";
}
