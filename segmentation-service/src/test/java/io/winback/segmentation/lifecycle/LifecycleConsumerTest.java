package io.winback.segmentation.lifecycle;

import static io.winback.segmentation.Service.daysFromNow;
import static io.winback.segmentation.Service.lifecycle;
import static io.winback.segmentation.Service.pass;
import static io.winback.segmentation.Shop.soon;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.winback.segmentation.RealTest;
import io.winback.segmentation.Service;
import io.winback.segmentation.Shop;
import io.winback.segmentation.Told;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@RealTest
class LifecycleConsumerTest {

    @BeforeEach
    void underTheUsualPolicy() {
        Service.policy(60, 180);
    }

    @Test
    void followsACustomerThroughAllStagesAndBack() {
        // given
        var anna = Shop.id("anna");
        Shop.tell(Shop.customer(anna), Shop.order(Shop.id("o"), anna, daysFromNow(0), "10.00"));
        soon().untilAsserted(() -> lifecycle(anna).body("stage", equalTo("ACTIVE")));

        // when
        pass(60);
        Service.atRest();
        lifecycle(anna).body("stage", equalTo("ACTIVE"));
        pass(1);
        soon().untilAsserted(() -> lifecycle(anna).body("stage", equalTo("DUE")));
        pass(119);
        Service.atRest();
        lifecycle(anna).body("stage", equalTo("DUE"));
        pass(1);
        soon().untilAsserted(() -> lifecycle(anna).body("stage", equalTo("LOST")));
        Shop.tell(Shop.order(Shop.id("o"), anna, daysFromNow(0), "20.00"));

        // then
        soon().untilAsserted(
                        () -> lifecycle(anna).body("stage", equalTo("ACTIVE")).body("returned", equalTo(true)));
        Service.atRest();
        assertThat(Told.stages(anna)).endsWith("ACTIVE", "DUE", "LOST", "ACTIVE");
    }
}
