package io.winback.survey.answer;

import io.winback.platform.money.Money;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An answer to a survey that is not confidential, with what was written.
 *
 * @param panel lifecycle stage of the customer when invited
 * @param value of the customer when invited
 * @param suspicion why a machine may have sent it
 */
record AnswerResponse(
        UUID answerId,
        UUID invitationId,
        String customerId,
        String survey,
        int surveyVersion,
        @Nullable String campaign,
        String language,
        @Nullable String panel,
        @Nullable Money value,
        @Nullable String reason,
        @Nullable String subReason,
        @Nullable String contactBy,
        List<String> suspicion,
        Map<String, List<String>> choices,
        Map<String, String> texts,
        Instant firstAnsweredAt,
        Instant answeredAt,
        long version) {}
