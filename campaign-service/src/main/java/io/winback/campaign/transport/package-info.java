/** The way to the mail server, and what is known of a mail after it. */
@NullMarked
package io.winback.campaign.transport;

import org.jspecify.annotations.NullMarked;
