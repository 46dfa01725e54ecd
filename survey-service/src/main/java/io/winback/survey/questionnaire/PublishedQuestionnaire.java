package io.winback.survey.questionnaire;

import java.time.Instant;

/** A questionnaire as it can be answered since {@code publishedAt}. */
public record PublishedQuestionnaire(Questionnaire questionnaire, Instant publishedAt) {}
