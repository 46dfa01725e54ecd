/** The run of one customer through a campaign: entry, arm, stages, waits, branches, exits. */
@NullMarked
package io.winback.campaign.journey;

import org.jspecify.annotations.NullMarked;
