/** Mails that come back: delivery reports (RFC 3464), complaints (RFC 5965), answers of people. */
@NullMarked
package io.winback.campaign.feedback.mailbox;

import org.jspecify.annotations.NullMarked;
