/**
 * What a campaign would do if it were launched now: whom it would reach and whom not, by the rules that will decide it, when, at what
 * cost, and what could be learned. Nothing is written.
 */
@NullMarked
package io.winback.campaign.rehearsal;

import org.jspecify.annotations.NullMarked;
