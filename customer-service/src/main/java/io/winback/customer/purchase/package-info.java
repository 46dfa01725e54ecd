/** Orders with their lines and returns: totals rounded once, each order stored once however often it is sent, guests found by address. */
@NullMarked
package io.winback.customer.purchase;

import org.jspecify.annotations.NullMarked;
