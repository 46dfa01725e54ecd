package io.winback.segmentation.activity;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.winback.local.testing.Contract;
import io.winback.platform.events.EventJson;
import io.winback.platform.money.Money;
import io.winback.segmentation.Shop;
import java.io.IOException;
import java.util.Currency;
import org.junit.jupiter.api.Test;

class OrderContractTest {

    private final ObjectMapper json = new EventJson().mapper();

    @Test
    void readsOrdersPlaced() throws IOException {
        var contract = Contract.of("customer-service", "order.placed.v1");

        var order = json.readValue(contract.example(), OrderPlaced.class);

        assertThat(order.orderId()).isNotEmpty();
        assertThat(order.customerId()).isNotEmpty();
        assertThat(order.version()).isPositive();
        assertThat(order.orderedAt()).isNotNull();
        assertThat(order.goods().amount()).isPositive();
        assertThat(order.reportingAmount()).isNotNull();
        assertThat(order.costAmount()).isEqualByComparingTo("21.20");
        assertThat(order.cancelled()).isFalse();
        assertThat(json.readValue(contract.exampleFromTheFuture(), OrderPlaced.class))
                .isEqualTo(order);
    }

    @Test
    void readsOrdersReturned() throws IOException {
        var contract = Contract.of("customer-service", "order.returned.v1");

        var back = json.readValue(contract.example(), OrderReturned.class);

        assertThat(back.credit()).isFalse();
        assertThat(back.key()).isEqualTo(back.orderId() + "|" + back.returnId());
        assertThat(back.goods()).isEqualTo(Money.of("20.00", "GBP"));
        assertThat(back.full()).isFalse();
        assertThat(json.readValue(contract.exampleFromTheFuture(), OrderReturned.class))
                .isEqualTo(back);
    }

    @Test
    void readsCredits() throws IOException {
        var pounds = Currency.getInstance("GBP");

        assertThat(credit("GBP", "").reportingAmount(pounds)).isEqualByComparingTo("20");
        assertThat(credit("EUR", "").reportingAmount(pounds)).isNull();
        var converted = credit("EUR", ",\"reportingGoods\":{\"amount\":\"17.00\",\"currency\":\"GBP\"}");
        assertThat(converted.reportingAmount(pounds)).isEqualByComparingTo("17");
        assertThat(converted.credit()).isTrue();
        assertThat(converted.key()).isEqualTo("anna|k-1");
    }

    private OrderReturned credit(String currency, String more) throws IOException {
        return json.readValue(
                Shop.credit("k-1", "anna", "20.00", currency, more).body(), OrderReturned.class);
    }
}
