package io.winback.bare;

import java.math.BigDecimal;
import java.time.OffsetDateTime;

/** One row. */
record BareOrder(String customerId, OffsetDateTime orderedAt, String currency, BigDecimal total) {}
