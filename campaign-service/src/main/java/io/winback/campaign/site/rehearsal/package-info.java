/** Rehearsals as pages: what a campaign would do if it were launched now, and what it would do with one customer. */
@NullMarked
package io.winback.campaign.site.rehearsal;

import org.jspecify.annotations.NullMarked;
