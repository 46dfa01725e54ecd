package io.winback.local.demo;

import java.math.BigDecimal;
import java.time.LocalDateTime;

/** An order of the shop, at the shop's own local time, not yet shifted. */
record ShopOrder(String id, String customer, LocalDateTime at, BigDecimal amount) {}
