package io.winback.customer.customer;

import java.time.Instant;

/** A channel closed by a bounce or a complaint. */
record Suppression(Channel channel, WithdrawalReason reason, Instant at) {}
