package io.winback.survey.invitation;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.UUID;

/** What is kept of {@code survey.invited.v1}. */
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
        Instant expiresAt) {

    static final String TYPE = "survey.invited.v1";
}
