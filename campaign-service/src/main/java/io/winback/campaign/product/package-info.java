/** The catalogue as presented to customers who have been away. */
@NullMarked
package io.winback.campaign.product;

import org.jspecify.annotations.NullMarked;
