/** The webhooks of mail providers, in their own words. */
@NullMarked
package io.winback.campaign.feedback.provider;

import org.jspecify.annotations.NullMarked;
