package io.winback.survey.analysis;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.LocalDate;

/**
 * A time in which a survey was sent.
 *
 * @param name such as 2026-03, 2026Q1, 2026
 * @param to last date, included
 */
@RegisterForReflection
public record Wave(String name, WaveLength length, LocalDate from, LocalDate to) {}
