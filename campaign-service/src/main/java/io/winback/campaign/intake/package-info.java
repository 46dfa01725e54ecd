/** One consumer per topic: each event is handed to the features it concerns. */
@NullMarked
package io.winback.campaign.intake;

import org.jspecify.annotations.NullMarked;
