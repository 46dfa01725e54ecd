package io.winback.campaign.redemption;

import io.winback.platform.csv.CsvTable;
import io.winback.platform.money.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A code as it is exported, for a shop that honours codes by itself.
 *
 * @param campaign none where an agent gave it by hand
 * @param state ISSUED, RESERVED, REDEEMED, REVOKED, or EXPIRED
 * @param atMost in the shop's currency, as minimum
 */
record ExportedCoupon(
        UUID couponId,
        String code,
        String customerId,
        @Nullable String campaign,
        String offer,
        String state,
        String kind,
        @Nullable BigDecimal percent,
        @Nullable Money atMost,
        @Nullable Money amount,
        @Nullable Integer points,
        @Nullable String gift,
        @Nullable Money minimum,
        String source,
        Instant issuedAt,
        Instant expiresAt,
        @Nullable String redeemedOrder) {

    static final List<String> COLUMNS = List.of(
            "couponId",
            "code",
            "customerId",
            "campaign",
            "offer",
            "state",
            "kind",
            "percent",
            "atMost",
            "amount",
            "currency",
            "points",
            "gift",
            "minimum",
            "source",
            "issuedAt",
            "expiresAt",
            "redeemedOrder");

    static CsvTable table(List<ExportedCoupon> coupons) {
        return new CsvTable(COLUMNS, coupons.stream().map(ExportedCoupon::cells).toList());
    }

    private List<@Nullable Object> cells() {
        return Arrays.asList(
                couponId,
                code,
                customerId,
                campaign,
                offer,
                state,
                kind,
                percent,
                number(atMost),
                number(amount),
                amount == null ? null : amount.currency(),
                points,
                gift,
                number(minimum),
                source,
                issuedAt,
                expiresAt,
                redeemedOrder);
    }

    private static @Nullable BigDecimal number(@Nullable Money money) {
        return money == null ? null : money.amount();
    }
}
