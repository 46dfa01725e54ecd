/** Coupons: issued to one customer, validated, redeemed once, settled by the order that names them. */
@NullMarked
package io.winback.campaign.offer;

import org.jspecify.annotations.NullMarked;
