/**
 * Whom the shop leaves alone, and why: exclusions with evidence, author, end, review and reversal; open cases of the helpdesk; proposals
 * that a person decides on.
 */
@NullMarked
package io.winback.customer.exclusion;

import org.jspecify.annotations.NullMarked;
