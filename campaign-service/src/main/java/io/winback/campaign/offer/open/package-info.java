/** The register of public offers, and what a campaign's offers are beside them: a reward for the lost is worth more, or is none. */
@NullMarked
package io.winback.campaign.offer.open;

import org.jspecify.annotations.NullMarked;
