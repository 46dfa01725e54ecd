package io.winback.survey.questionnaire;

import java.util.List;

/** Languages of what the service itself says. */
public final class Wording {

    public static final String FALLBACK = "en";

    public static final List<String> LANGUAGES = List.of("en", "zh", "et", "uk");

    private Wording() {}
}
