package io.winback.survey.questionnaire;

import io.quarkus.runtime.annotations.RegisterForReflection;

/** A question is asked only when an earlier one was answered with this code. */
@RegisterForReflection
public record Condition(String question, String code) {}
