/** Answers of people to our mails: the campaign waits until somebody at the shop has read them. */
@NullMarked
package io.winback.campaign.feedback.reply;

import org.jspecify.annotations.NullMarked;
