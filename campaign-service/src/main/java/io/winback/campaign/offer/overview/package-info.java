/** What offers came to: codes by what became of them, what they were expected to cost and did cost, what is left of budgets. */
@NullMarked
package io.winback.campaign.offer.overview;

import org.jspecify.annotations.NullMarked;
