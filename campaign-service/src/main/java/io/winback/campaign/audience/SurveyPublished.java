package io.winback.campaign.audience;

import io.quarkus.runtime.annotations.RegisterForReflection;

/** {@code survey.published.v1}: a version of a questionnaire can be answered. */
@RegisterForReflection
public record SurveyPublished(String survey, int version, String name) {}
