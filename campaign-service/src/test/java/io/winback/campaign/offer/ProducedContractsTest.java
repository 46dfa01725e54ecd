package io.winback.campaign.offer;

import static org.assertj.core.api.Assertions.assertThat;

import io.winback.local.testing.Contract;
import io.winback.platform.events.EventJson;
import io.winback.platform.money.Money;
import io.winback.platform.outbox.OutboxEvent;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The events of coupons are those of the committed contracts. */
class ProducedContractsTest {

    @Test
    void tellsThatACouponWasIssued() throws Exception {
        assertIsTheExample(CouponEvents.issued(coupon("PERCENT", new BigDecimal(15), null, null)));
    }

    @Test
    void tellsThatACouponWasRedeemed() throws Exception {
        assertIsTheExample(redeemed("REDEEMED", Money.of("7.50", "GBP")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"REDEEMED", "OVERUSED", "LEAKED"})
    void tellsEveryStateAlsoWithoutADiscount(String state) throws Exception {
        assertKeepsTheContract(redeemed(state, null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"GIFT", "UPGRADE", "FREE_DELIVERY"})
    void tellsEveryKindOfOffer(String kind) throws Exception {
        assertKeepsTheContract(CouponEvents.issued(coupon(kind, null, null, "a gram of saffron")));
    }

    @Test
    void tellsAnAmount() throws Exception {
        assertKeepsTheContract(CouponEvents.issued(coupon("AMOUNT", null, Money.of("5", "GBP"), null)));
    }

    private static OutboxEvent redeemed(String state, Money discount) {
        var coupon = coupon("PERCENT", new BigDecimal(15), null, null);
        return CouponEvents.redeemed(coupon, "o-1042", state, discount, Instant.parse("2026-03-20T14:05:00Z"));
    }

    private static void assertIsTheExample(OutboxEvent event) throws Exception {
        assertKeepsTheContract(event);
        var contract = Contract.of("campaign-service", event.type());
        assertThat(Contract.json(new EventJson().mapper().writeValueAsString(event.body())))
                .isEqualTo(Contract.json(new String(contract.example(), StandardCharsets.UTF_8)));
    }

    private static void assertKeepsTheContract(OutboxEvent event) throws Exception {
        var json = new EventJson().mapper().writeValueAsString(event.body());
        assertThat(Contract.of("campaign-service", event.type()).violations(json))
                .isEmpty();
        assertThat(event.key()).isEqualTo("anna-1");
        assertThat(event.topic()).isEqualTo("winback.campaigns");
    }

    private static Coupon coupon(String kind, BigDecimal percent, Money amount, String gift) {
        return new Coupon(
                UUID.fromString("0199c2b0-9d33-7a44-b0c1-d2e3f4a5b6c7"),
                "QK7M-2XWD-9HTR-4BNV",
                "anna-1",
                "win-back",
                UUID.fromString("0199c2b0-6b00-7d21-8a3c-2f1f0c9e7a55"),
                "sorry",
                kind,
                percent,
                amount,
                gift,
                "ISSUED",
                false,
                Instant.parse("2026-03-18T09:00:00Z"),
                Instant.parse("2026-04-01T08:00:00Z"),
                null);
    }
}
