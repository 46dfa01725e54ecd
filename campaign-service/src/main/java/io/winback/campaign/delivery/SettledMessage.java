package io.winback.campaign.delivery;

import java.time.Instant;
import java.util.UUID;

/**
 * A message that will not change by itself any more.
 *
 * @param left it was sent, or may have been (UNKNOWN counts as sent for journey, pressure and cost)
 */
public record SettledMessage(UUID enrollment, String stage, boolean left, Instant at) {}
