package io.winback.survey.questionnaire;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.Map;

/** An answer to choose: a code that means the same in every language, and its wording. */
@RegisterForReflection
public record Option(String code, Map<String, String> text) {}
