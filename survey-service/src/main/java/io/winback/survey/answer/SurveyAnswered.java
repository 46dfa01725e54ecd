package io.winback.survey.answer;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.winback.platform.outbox.OutboxEvent;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Body of {@code survey.answered.v1}: codes only, never what the customer wrote.
 *
 * @param confidential nothing is told but that there is an answer
 */
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
        boolean confidential,
        @Nullable String reason,
        @Nullable String subReason,
        List<String> needs,
        List<Familiarity> familiarity,
        boolean contactWanted,
        @Nullable String contactBy,
        Instant answeredAt) {

    public static final String TYPE = "survey.answered.v1";

    /** Whether the customer knows a product. */
    @RegisterForReflection
    public record Familiarity(String product, boolean known) {}

    OutboxEvent envelope() {
        return new OutboxEvent("winback.surveys", customerId, TYPE, this, answeredAt);
    }
}
