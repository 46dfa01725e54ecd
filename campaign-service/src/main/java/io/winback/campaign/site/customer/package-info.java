/** One customer: may they be written to, where they stand in each campaign, what they got, and why each decision was taken. */
@NullMarked
package io.winback.campaign.site.customer;

import org.jspecify.annotations.NullMarked;
