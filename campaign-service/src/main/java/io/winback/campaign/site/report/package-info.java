/** What a campaign achieved, as a page with charts that can be printed, and each of its tables as CSV. */
@NullMarked
package io.winback.campaign.site.report;

import org.jspecify.annotations.NullMarked;
