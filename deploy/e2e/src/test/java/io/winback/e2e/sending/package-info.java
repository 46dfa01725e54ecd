/** Proof that no mail is lost and none goes twice: two senders that are killed, a mail server with bad manners, and the books after it. */
@NullMarked
package io.winback.e2e.sending;

import org.jspecify.annotations.NullMarked;
