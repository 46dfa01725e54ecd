package io.winback.segmentation.measure;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.LocalDate;

/**
 * A period of a measure.
 *
 * @param name such as 2026-03, 2026Q1, 2026
 * @param to last date, included
 * @param partial whether the calendar period goes on after {@code to}
 */
@RegisterForReflection
public record Period(String name, LocalDate from, LocalDate to, boolean partial) {}
