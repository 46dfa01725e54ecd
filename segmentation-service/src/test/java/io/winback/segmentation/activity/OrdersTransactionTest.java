package io.winback.segmentation.activity;

import static io.winback.segmentation.Service.daysFromNow;
import static io.winback.segmentation.Shop.soon;
import static org.assertj.core.api.Assertions.assertThat;

import io.winback.segmentation.RealTest;
import io.winback.segmentation.Shop;
import io.winback.segmentation.Stored;
import io.winback.segmentation.Told;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@RealTest
class OrdersTransactionTest {

    private static final String VICTIM = "victim-of-the-outbox";

    @AfterEach
    void mend() {
        Stored.run("alter table outbox_event drop constraint if exists broken");
    }

    @Test
    void writesNothingWhenTheOutboxRefuses() {
        // given
        Stored.run("alter table outbox_event add constraint broken check (key <> '" + VICTIM + "')");
        var other = Shop.id("other");

        // when
        Shop.tell(
                Shop.order(Shop.id("o"), VICTIM, daysFromNow(0), "10.00"),
                Shop.order(Shop.id("o"), other, daysFromNow(0), "10.00"));

        // then
        soon().untilAsserted(() -> {
            assertThat(Told.stages(other)).containsExactly("ACTIVE");
            assertThat(Told.raw("winback.orders.segmentation.dlq", VICTIM)).hasSize(1);
        });
        assertThat(Stored.rows("select * from customer where customer_id = ?", VICTIM))
                .isEmpty();
        assertThat(Stored.rows("select * from purchase where customer_id = ?", VICTIM))
                .isEmpty();
        assertThat(Stored.rows("select * from lifecycle where customer_id = ?", VICTIM))
                .isEmpty();
        assertThat(Stored.rows("select * from published_profile where customer_id = ?", VICTIM))
                .isEmpty();
    }
}
