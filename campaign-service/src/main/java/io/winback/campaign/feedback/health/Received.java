package io.winback.campaign.feedback.health;

import java.util.List;

/**
 * How the mails of a campaign are received.
 *
 * @param days over which was counted, by the business clock
 * @param notices rates that are too high, in English
 */
public record Received(int days, Rates rates, List<String> notices) {}
