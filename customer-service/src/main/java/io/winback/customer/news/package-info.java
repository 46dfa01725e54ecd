/**
 * What other services tell: each event is bound to a record that knows its line of the timeline and what else it means here, and a
 * batch of them is applied in one transaction.
 */
@NullMarked
package io.winback.customer.news;

import org.jspecify.annotations.NullMarked;
