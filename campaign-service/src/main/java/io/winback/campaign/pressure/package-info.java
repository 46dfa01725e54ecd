/** How often a customer hears from the shop: contacts over all campaigns and channels, caps, surveys, the reader's own wishes, catching up. */
@NullMarked
package io.winback.campaign.pressure;

import org.jspecify.annotations.NullMarked;
