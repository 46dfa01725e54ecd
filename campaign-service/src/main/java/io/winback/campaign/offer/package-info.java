/** Coupons: personal codes, issued to one customer. */
@NullMarked
package io.winback.campaign.offer;

import org.jspecify.annotations.NullMarked;
