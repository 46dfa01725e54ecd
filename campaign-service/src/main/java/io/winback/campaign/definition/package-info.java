/** Campaigns as marketers write them: versioned definitions, validated as a whole, immutable once launched. */
@NullMarked
package io.winback.campaign.definition;

import org.jspecify.annotations.NullMarked;
