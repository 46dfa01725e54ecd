/** The hours of a customer's day in which mails may go. */
@NullMarked
package io.winback.campaign.window;

import org.jspecify.annotations.NullMarked;
