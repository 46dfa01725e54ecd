/**
 * Tells the shop's own systems what happened, by signed HTTP calls. What is to be told is written down with the fact and sent at least
 * once; a receiver that is away for days loses nothing, and no target lies inside the private network.
 */
@NullMarked
package io.winback.customer.webhook;

import org.jspecify.annotations.NullMarked;
