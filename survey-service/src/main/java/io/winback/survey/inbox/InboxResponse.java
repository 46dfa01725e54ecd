package io.winback.survey.inbox;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.winback.platform.money.Money;
import io.winback.survey.trail.TrailEntry;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An answer in which somebody wrote something.
 *
 * @param panel lifecycle stage when the customer was invited, where it was known
 * @param value what the customer was worth then
 * @param texts what was written, by question
 * @param choices codes, by question
 * @param suspicion why a machine may have sent it; empty for nearly all
 * @param mayBeQuoted whether its author agreed
 * @param quoted the words of it that are released
 * @param improvements it names, by hand or by rule
 * @param contact the state of the wish that a person get back, if there was one
 * @param trail who did what with it, the first first
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record InboxResponse(
        UUID answerId,
        long version,
        String customerId,
        String survey,
        int surveyVersion,
        String language,
        @Nullable String reason,
        @Nullable String subReason,
        @Nullable String panel,
        @Nullable Money value,
        Instant answeredAt,
        Map<String, String> texts,
        Map<String, List<String>> choices,
        List<String> suspicion,
        InboxState state,
        boolean mayBeQuoted,
        @Nullable String quoted,
        List<String> improvements,
        @Nullable String contact,
        List<TrailEntry> trail) {

    InboxResponse with(List<TrailEntry> deeds) {
        return new InboxResponse(
                answerId,
                version,
                customerId,
                survey,
                surveyVersion,
                language,
                reason,
                subReason,
                panel,
                value,
                answeredAt,
                texts,
                choices,
                suspicion,
                state,
                mayBeQuoted,
                quoted,
                improvements,
                contact,
                deeds);
    }
}
