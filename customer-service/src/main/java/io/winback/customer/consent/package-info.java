/** Single decisions of a customer per purpose, with their history, and the withdrawals that mails bring back. */
@NullMarked
package io.winback.customer.consent;

import org.jspecify.annotations.NullMarked;
