/** What offers came to and what they cost, pools of the shop's own codes, and what everybody gets at the moment. */
@NullMarked
package io.winback.campaign.site.offers;

import org.jspecify.annotations.NullMarked;
