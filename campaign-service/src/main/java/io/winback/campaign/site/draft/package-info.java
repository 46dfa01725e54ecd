/** Campaigns begun: from a template, or as a copy of another one. */
@NullMarked
package io.winback.campaign.site.draft;

import org.jspecify.annotations.NullMarked;
