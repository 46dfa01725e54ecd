package io.winback.survey.invitation;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.winback.platform.money.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Currency;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of {@code survey.invited.v1}.
 *
 * @param lifecycleStage of the customer when invited, where that was known
 * @param value of the customer when invited, where that was known
 */
@RegisterForReflection
record SurveyInvited(
        UUID invitationId,
        String customerId,
        String survey,
        String campaign,
        String enrollmentId,
        String stage,
        String language,
        Instant invitedAt,
        Instant expiresAt,
        @Nullable String lifecycleStage,
        @Nullable Money value) {

    static final String TYPE = "survey.invited.v1";

    /** Null if it is not known in this currency: amounts of different currencies are never compared. */
    @Nullable
    BigDecimal valueIn(Currency currency) {
        return value == null || !value.currency().equals(currency) ? null : value.amount();
    }
}
