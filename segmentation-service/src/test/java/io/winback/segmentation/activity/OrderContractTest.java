package io.winback.segmentation.activity;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.winback.local.testing.Contract;
import io.winback.platform.events.EventJson;
import io.winback.platform.money.Money;
import java.io.IOException;
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
        assertThat(order.cancelled()).isFalse();
        assertThat(json.readValue(contract.exampleFromTheFuture(), OrderPlaced.class))
                .isEqualTo(order);
    }

    @Test
    void readsOrdersReturned() throws IOException {
        var contract = Contract.of("customer-service", "order.returned.v1");

        var back = json.readValue(contract.example(), OrderReturned.class);

        assertThat(back.key()).isEqualTo(back.orderId() + "|" + back.returnId());
        assertThat(back.goods()).isEqualTo(Money.of("20.00", "GBP"));
        assertThat(back.full()).isFalse();
        assertThat(json.readValue(contract.exampleFromTheFuture(), OrderReturned.class))
                .isEqualTo(back);
    }
}
