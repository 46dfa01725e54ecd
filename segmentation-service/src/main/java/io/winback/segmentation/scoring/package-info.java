/**
 * What customers are expected to buy: models fitted to the shop's own purchases, used only once they have passed a check on purchases
 * they had not seen, and the scores they give to the customers of a snapshot.
 */
@NullMarked
package io.winback.segmentation.scoring;

import org.jspecify.annotations.NullMarked;
