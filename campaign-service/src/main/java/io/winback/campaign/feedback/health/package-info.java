/** Bounces and complaints per campaign and sending domain: alerts, and campaigns that are paused. */
@NullMarked
package io.winback.campaign.feedback.health;

import org.jspecify.annotations.NullMarked;
