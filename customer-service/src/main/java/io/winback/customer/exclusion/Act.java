package io.winback.customer.exclusion;

import java.time.Instant;

/** Who does something, and when by the business clock. */
record Act(String by, Instant at) {}
