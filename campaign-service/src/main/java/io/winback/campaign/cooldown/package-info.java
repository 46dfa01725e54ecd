/** Times in which customers are left in peace: they found something better, were written to in vain, or are to be spared. */
@NullMarked
package io.winback.campaign.cooldown;

import org.jspecify.annotations.NullMarked;
