package io.winback.campaign;

import static io.winback.campaign.Api.as;
import static io.winback.campaign.Api.marketer;
import static io.winback.local.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import io.winback.local.testing.PackagedService;
import io.winback.local.testing.RealParts;
import io.winback.local.testing.TestKeys;
import org.junit.jupiter.api.Test;

/** The packaged service, jar or native binary, on a real database, mail server and broker. */
@QuarkusIntegrationTest
@WithTestResource(
        value = RealParts.class,
        scope = TestResourceScope.GLOBAL,
        initArgs = @ResourceArg(name = "database", value = "campaign"))
@WithTestResource(value = PackagedService.class, scope = TestResourceScope.RESTRICTED_TO_CLASS)
@WithTestResource(value = MailServer.class, scope = TestResourceScope.RESTRICTED_TO_CLASS)
class ServiceIT {

    @Test
    void isWell() {
        PackagedService.isWell("/api/campaigns");
    }

    @Test
    void hearsOfACustomerAndSendsAMail() {
        // given a customer whom the service knows, and a campaign
        var anna = Neighbours.id("anna");
        var campaign = Neighbours.id("campaign");
        Neighbours.lost(anna, "en");
        await().untilAsserted(() -> as(TestKeys.OPERATOR)
                .get("/api/operations/campaign/export?customer=" + anna)
                .then()
                .statusCode(200)
                .body(containsString(Neighbours.address(anna))));
        marketer()
                .body(Definitions.gift(Neighbours.id("segment"), "Hello"))
                .put("/api/campaigns/" + campaign)
                .then()
                .statusCode(200);

        // when
        var reader = campaign + "@shop.example";
        marketer()
                .body("{\"to\":[\"%s\"],\"language\":\"en\"}".formatted(reader))
                .post("/api/campaigns/" + campaign + "/test-mails")
                .then()
                .statusCode(200);

        // then
        await().untilAsserted(() -> assertThat(MailServer.received(reader)).hasSize(1));
    }

    @Test
    void showsItsPages() {
        PackagedService.showsItsPages("/ui/campaign");
    }
}
