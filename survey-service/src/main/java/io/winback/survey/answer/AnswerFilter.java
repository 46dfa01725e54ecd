package io.winback.survey.answer;

import org.jspecify.annotations.Nullable;

/** Which answers are asked for; what is absent does not matter. */
record AnswerFilter(@Nullable String survey, @Nullable String reason) {}
