/** Compensations: what an agent gives a customer by hand for what went wrong, within a policy, and with a second person above it. */
@NullMarked
package io.winback.campaign.compensation;

import org.jspecify.annotations.NullMarked;
