/** Coupons at the till: validated, redeemed once, given back, settled by the order that names them. */
@NullMarked
package io.winback.campaign.redemption;

import org.jspecify.annotations.NullMarked;
