package io.winback.campaign.redemption;

import static org.assertj.core.api.Assertions.assertThat;

import io.winback.local.testing.Contract;
import io.winback.platform.events.EventJson;
import io.winback.platform.money.Money;
import io.winback.platform.outbox.OutboxEvent;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The events of redemptions are those of the committed contracts. */
class ProducedContractsTest {

    @Test
    void tellsThatACouponWasRedeemed() throws Exception {
        assertIsTheExample(redeemed(Use.State.REDEEMED, Money.of("7.50", "GBP")));
    }

    @ParameterizedTest
    @EnumSource(Use.State.class)
    void tellsEveryStateAlsoWithoutADiscount(Use.State state) throws Exception {
        assertKeepsTheContract(redeemed(state, null));
    }

    @Test
    void tellsThatACouponWasRevoked() throws Exception {
        var coupon = Coupons.percent();
        var revoked = new Revoked(
                coupon.id(), coupon.code(), coupon.customer(), "win-back", coupon.enrollment(), "sorry", false);

        assertIsTheExample(revoked.event("ENTRY_ORDER_RETURNED", Instant.parse("2026-03-22T10:00:00Z")));
    }

    private static OutboxEvent redeemed(Use.State state, Money discount) {
        var use = Coupons.use("o-1042", state).worth(discount, Money.of("7.50", "GBP"));
        return CouponRedeemed.event(Coupons.percent(), use);
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
}
