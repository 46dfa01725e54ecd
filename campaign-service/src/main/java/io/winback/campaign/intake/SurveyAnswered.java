package io.winback.campaign.intake;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.winback.campaign.journey.Answer;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** {@code survey.answered.v1}: why a customer left. The invitation is absent where nobody was invited. */
@RegisterForReflection
record SurveyAnswered(
        String customerId,
        @Nullable UUID invitationId,
        @Nullable UUID enrollmentId,
        String reason,
        @Nullable String subReason,
        Instant answeredAt) {

    Answer answer() {
        return new Answer(customerId, enrollmentId, reason, subReason, answeredAt);
    }
}
