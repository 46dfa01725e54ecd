package io.winback.survey.answer;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The own answer, as its page shows it again. */
public record StoredAnswer(
        Map<String, String> values, @Nullable String contactBy) {}
