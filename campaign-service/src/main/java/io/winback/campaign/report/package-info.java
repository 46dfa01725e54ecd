/** What a campaign achieved, and whether the accounts balance. */
@NullMarked
package io.winback.campaign.report;

import org.jspecify.annotations.NullMarked;
