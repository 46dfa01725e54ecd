/** Who gets a campaign and who is held out to measure it, drawn by chance; and what the difference between the groups says. */
@NullMarked
package io.winback.campaign.experiment;

import org.jspecify.annotations.NullMarked;
