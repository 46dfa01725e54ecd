package io.winback.segmentation.operations;

import static io.winback.segmentation.Service.as;
import static io.winback.segmentation.Service.daysFromNow;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;

import io.winback.local.testing.TestKeys;
import io.winback.segmentation.RealTest;
import io.winback.segmentation.Service;
import io.winback.segmentation.Shop;
import io.winback.segmentation.Told;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@RealTest
class OperationsResourceTest {

    @Test
    void accountsForWhatIsKeptAndWhatIsOpen() {
        Shop.tell(Shop.order(Shop.id("o"), Shop.id("zoe"), daysFromNow(0), "10.00"));
        Shop.soon().untilAsserted(() -> as(TestKeys.OPERATOR)
                .get("/api/operations/segmentation/accounts")
                .then()
                .statusCode(200)
                .body("customers", greaterThan(0))
                .body("orders", greaterThan(0)));
        Service.atRest();
        as(TestKeys.AUDITOR)
                .get("/api/operations/segmentation/accounts")
                .then()
                .body("open.transitionsDue", equalTo(0))
                .body("open.pendingHistory", equalTo(0))
                .body("open.walks", equalTo(0))
                .body("open.outboxParked", equalTo(0));
    }

    @Test
    void listsKeysWithoutSecrets() {
        as(TestKeys.OPERATOR)
                .get("/api/operations/segmentation/keys")
                .then()
                .statusCode(200)
                .body("role", hasItem("marketer"));
    }

    @Test
    void tellsCurrentStateAgainWithTheSameVersions() {
        // given
        var abe = Shop.id("abe");
        var key = Shop.id("retold");
        Service.published(key, "{\"field\":\"orders\",\"atLeast\":1}");
        Shop.tell(Shop.order(Shop.id("o"), abe, daysFromNow(0), "10.00"));
        Shop.soon().untilAsserted(() -> assertThat(Told.membership(abe, key)).hasSize(1));

        // when
        republish("profile.changed.v1");
        republish("segment.joined.v1");
        republish("segment.published.v1");

        // then
        Shop.soon().untilAsserted(() -> {
            assertThat(Told.profiles(abe)).hasSize(2);
            assertThat(Told.membership(abe, key)).hasSize(2);
            assertThat(Told.of("winback.definitions", "segment/" + key)).hasSize(2);
        });
        var told = Told.profiles(abe);
        assertThat(told.get(1).body()).isEqualTo(told.get(0).body());
    }

    private static void republish(String type) {
        as(TestKeys.OPERATOR)
                .queryParam("type", type)
                .post("/api/operations/segmentation/republish")
                .then()
                .statusCode(200)
                .body("events", greaterThan(0));
    }

    @Test
    void namesTheTypesItCanTellAgain() {
        as(TestKeys.OPERATOR)
                .queryParam("type", "order.placed.v1")
                .post("/api/operations/segmentation/republish")
                .then()
                .statusCode(400)
                .body("field", equalTo("type"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"accounts", "keys"})
    void isForOperatorsAndAuditors(String path) {
        as(TestKeys.MARKETER).get("/api/operations/segmentation/" + path).then().statusCode(403);
    }
}
