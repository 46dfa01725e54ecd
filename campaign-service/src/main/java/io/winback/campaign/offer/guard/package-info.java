/** Who may have an offer, and what it costs: what a customer is worth, what was spent on them, what they had before. */
@NullMarked
package io.winback.campaign.offer.guard;

import org.jspecify.annotations.NullMarked;
