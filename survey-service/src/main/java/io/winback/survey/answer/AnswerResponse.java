package io.winback.survey.answer;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An answer to a survey that is not confidential, with what was written. */
record AnswerResponse(
        UUID answerId,
        UUID invitationId,
        String customerId,
        String survey,
        int surveyVersion,
        @Nullable String campaign,
        String language,
        @Nullable String reason,
        @Nullable String subReason,
        @Nullable String contactBy,
        Map<String, List<String>> choices,
        Map<String, String> texts,
        Instant firstAnsweredAt,
        Instant answeredAt,
        long version) {}
