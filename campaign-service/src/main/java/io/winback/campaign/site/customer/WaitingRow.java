package io.winback.campaign.site.customer;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A customer who is to be considered for a campaign, and is not in it yet.
 *
 * @param name of the campaign
 * @param dueAt when; none: once something has happened
 */
record WaitingRow(String campaign, String name, @Nullable Instant dueAt) {}
