/** Tests across the features: architecture, contracts, interface, events. */
@org.jspecify.annotations.NullUnmarked
package io.winback.customer;
