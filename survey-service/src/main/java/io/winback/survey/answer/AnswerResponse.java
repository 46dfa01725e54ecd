package io.winback.survey.answer;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An answer with what was written. */
record AnswerResponse(
        UUID answerId,
        UUID invitationId,
        String customerId,
        String survey,
        int surveyVersion,
        @Nullable String campaign,
        String language,
        String reason,
        @Nullable String subReason,
        @Nullable String contactBy,
        Map<String, String> values,
        Instant firstAnsweredAt,
        Instant answeredAt,
        long version) {}
