/** Pools of the shop's own codes: uploaded or made here, one for each customer, told when they run low. */
@NullMarked
package io.winback.campaign.offer.pool;

import org.jspecify.annotations.NullMarked;
