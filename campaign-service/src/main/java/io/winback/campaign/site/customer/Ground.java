package io.winback.campaign.site.customer;

import java.util.Map;

/**
 * Something that speaks against writing at present, as a decision would say it.
 *
 * @param facts the values the rule looked at
 */
record Ground(String rule, Map<String, String> facts) {}
