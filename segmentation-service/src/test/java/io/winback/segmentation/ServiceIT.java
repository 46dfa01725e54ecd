package io.winback.segmentation;

import static io.winback.local.testing.Patience.await;
import static io.winback.segmentation.Service.marketer;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import io.winback.local.testing.PackagedService;
import io.winback.local.testing.RealParts;
import org.junit.jupiter.api.Test;

/** The packaged service, jar or native binary, on a real database and broker. */
@QuarkusIntegrationTest
@WithTestResource(
        value = RealParts.class,
        scope = TestResourceScope.GLOBAL,
        initArgs = @ResourceArg(name = "database", value = "segmentation"))
@WithTestResource(value = PackagedService.class, scope = TestResourceScope.RESTRICTED_TO_CLASS)
class ServiceIT {

    @Test
    void isWell() {
        PackagedService.isWell("/api/segments");
    }

    @Test
    void hearsOfACustomerAndCountsHer() {
        // given
        var key = Shop.id("estonians");
        var anna = Shop.id("anna");
        marketer()
                .body("{\"name\":\"Estonians\",\"rule\":{\"field\":\"language\",\"is\":\"et\"}}")
                .put("/api/segments/{key}", key)
                .then()
                .statusCode(200);

        // when
        Shop.tell(Shop.customer(anna));

        // then
        await().untilAsserted(() -> marketer()
                .post("/api/segments/{key}/preview", key)
                .then()
                .statusCode(200)
                .body("count", equalTo(1)));
    }

    @Test
    void showsItsPages() {
        PackagedService.showsItsPages("/ui/segmentation");
    }
}
