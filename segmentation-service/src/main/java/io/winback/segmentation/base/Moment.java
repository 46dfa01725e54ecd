package io.winback.segmentation.base;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * An instant of the business clock with its date.
 *
 * @param zone the shop's zone
 */
public record Moment(Instant now, LocalDate today, ZoneId zone) {}
