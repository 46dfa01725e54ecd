/** Versions of a campaign: what each changed, and taking runs over from one to another. */
@NullMarked
package io.winback.campaign.site.version;

import org.jspecify.annotations.NullMarked;
