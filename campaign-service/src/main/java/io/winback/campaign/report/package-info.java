/** What a campaign achieved. */
@NullMarked
package io.winback.campaign.report;

import org.jspecify.annotations.NullMarked;
