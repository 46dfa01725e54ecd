package io.winback.survey.results;

import org.jspecify.annotations.Nullable;

/** How many answers name a reason and, where one was given, a sub-reason. */
record ReasonCount(String reason, @Nullable String subReason, long count) {}
