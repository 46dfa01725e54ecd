/** All campaigns, with where they stand and what they did. */
@NullMarked
package io.winback.campaign.site.list;

import org.jspecify.annotations.NullMarked;
