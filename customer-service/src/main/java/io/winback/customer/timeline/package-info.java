/**
 * What happened with one customer, over all services: a projection of their events, beside the orders, consents and
 * exclusions kept here.
 */
@NullMarked
package io.winback.customer.timeline;

import org.jspecify.annotations.NullMarked;
