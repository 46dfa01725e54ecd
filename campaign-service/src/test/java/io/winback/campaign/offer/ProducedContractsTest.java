package io.winback.campaign.offer;

import static org.assertj.core.api.Assertions.assertThat;

import io.winback.local.testing.Contract;
import io.winback.platform.events.EventJson;
import io.winback.platform.money.Money;
import io.winback.platform.outbox.OutboxEvent;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The events of coupons are those of the committed contracts. */
class ProducedContractsTest {

    @Test
    void tellsThatACouponWasIssued() throws Exception {
        assertIsTheExample(CouponEvents.issued(coupon("PERCENT", new BigDecimal(15), null, null)));
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
        return IssuedCoupon.of(kind, percent, amount, gift);
    }
}
