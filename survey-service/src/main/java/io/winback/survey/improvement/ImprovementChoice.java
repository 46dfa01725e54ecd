package io.winback.survey.improvement;

/** An improvement as it is offered to whoever reads an answer. */
public record ImprovementChoice(String key, String title) {}
