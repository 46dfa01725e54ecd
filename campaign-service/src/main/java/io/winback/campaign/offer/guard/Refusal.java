package io.winback.campaign.offer.guard;

import java.util.Map;

/**
 * Why somebody may not have an offer.
 *
 * @param facts the values the rule looked at
 */
public record Refusal(String rule, Map<String, String> facts) {}
