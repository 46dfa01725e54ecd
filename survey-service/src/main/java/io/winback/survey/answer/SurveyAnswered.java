package io.winback.survey.answer;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.winback.platform.outbox.OutboxEvent;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Body of {@code survey.answered.v1}: codes only, never what the customer wrote. */
@RegisterForReflection
public record SurveyAnswered(
        UUID answerId,
        UUID invitationId,
        String customerId,
        long version,
        String survey,
        int surveyVersion,
        @Nullable String campaign,
        @Nullable String enrollmentId,
        String reason,
        @Nullable String subReason,
        List<String> needs,
        boolean contactWanted,
        @Nullable String contactBy,
        Instant answeredAt) {

    public static final String TYPE = "survey.answered.v1";

    OutboxEvent envelope() {
        return new OutboxEvent("winback.surveys", customerId, TYPE, this, answeredAt);
    }
}
