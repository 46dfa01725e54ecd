/**
 * Customers under the shop's own ids: who they are, where they can be reached, what they permit. One set-based path writes all of it,
 * whether one customer comes by PUT or thousands by import; other features change customers through it only.
 */
@NullMarked
package io.winback.customer.customer;

import org.jspecify.annotations.NullMarked;
