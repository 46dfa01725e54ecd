package io.winback.survey.questionnaire;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A copy to be made.
 *
 * @param key of the copy; no survey has it yet
 * @param name of the copy, default that of the original
 */
record CloneRequest(
        @NotNull @Pattern(regexp = SurveyResource.KEY) String key,
        @Nullable @Size(min = 1, max = 200) String name) {}
