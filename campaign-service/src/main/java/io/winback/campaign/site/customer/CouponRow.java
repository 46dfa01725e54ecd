package io.winback.campaign.site.customer;

import io.winback.platform.money.Money;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A coupon of a customer.
 *
 * @param campaign none for a compensation
 * @param percent 0 to 100
 * @param gift in the customer's language
 * @param standing ISSUED, RESERVED, REDEEMED, REVOKED, or EXPIRED by now
 * @param ending the last characters of the code
 */
record CouponRow(
        @Nullable String campaign,
        String offer,
        String kind,
        @Nullable BigDecimal percent,
        @Nullable Money amount,
        @Nullable Integer points,
        @Nullable String gift,
        String standing,
        String ending,
        Instant issuedAt,
        Instant expiresAt) {}
