package io.winback.campaign.audience;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code survey.published.v1}: a version of a questionnaire can be answered, or can be no longer.
 *
 * @param reasons churn reasons and sub-codes it can yield; null where that is not told, as with needs and products
 * @param ask its first question, where one click in a mail answers it
 */
@RegisterForReflection
public record SurveyPublished(
        String survey,
        int version,
        String name,
        String mode,
        String state,
        List<String> languages,
        @Nullable List<String> reasons,
        @Nullable List<String> needs,
        @Nullable List<String> products,
        @Nullable OneClick ask) {

    public SurveyPublished {
        mode = mode == null ? "IDENTIFIED" : mode;
        state = state == null ? "OPEN" : state;
        languages = languages == null ? List.of() : languages;
    }
}
