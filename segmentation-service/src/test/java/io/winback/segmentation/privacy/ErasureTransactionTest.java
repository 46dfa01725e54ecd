package io.winback.segmentation.privacy;

import static io.winback.segmentation.Service.daysFromNow;
import static io.winback.segmentation.Service.lifecycle;
import static io.winback.segmentation.Shop.soon;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.winback.segmentation.RealTest;
import io.winback.segmentation.Shop;
import io.winback.segmentation.Stored;
import io.winback.segmentation.Told;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@RealTest
class ErasureTransactionTest {

    @AfterEach
    void mend() {
        Stored.run("alter table outbox_event drop constraint if exists broken");
    }

    @Test
    void forgetsNothingWhenTheOutboxRefusesTheAnswer() {
        // given
        var val = Shop.id("val");
        Shop.tell(Shop.customer(val), Shop.order(Shop.id("o"), val, daysFromNow(0), "10.00"));
        soon().untilAsserted(() -> lifecycle(val).body("orders", equalTo(1)));
        Shop.heard();
        var erasure = UUID.randomUUID();
        Stored.run("alter table outbox_event add constraint broken check (key <> '" + erasure + "')");

        // when
        Shop.tell(Shop.erasure(erasure, val, Shop.nextVersion()));

        // then
        soon().untilAsserted(() ->
                assertThat(Told.raw("winback.privacy.segmentation.dlq", val)).hasSize(1));
        lifecycle(val).body("orders", equalTo(1));
        assertThat(Stored.rows("select language from customer where customer_id = ?", val))
                .containsExactly("et");
        Shop.tell(Shop.order(Shop.id("o"), val, daysFromNow(0), "10.00"));
        soon().untilAsserted(() -> lifecycle(val).body("orders", equalTo(2)));
    }
}
