package io.winback.campaign.click;

import java.time.Instant;
import java.util.UUID;

/**
 * A mail of which a person followed a link.
 *
 * @param at the first time, by the business clock
 */
public record Followed(UUID enrollment, String stage, Instant at) {}
