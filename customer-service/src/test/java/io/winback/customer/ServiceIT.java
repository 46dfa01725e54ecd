package io.winback.customer;

import static io.winback.local.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import io.winback.local.testing.PackagedService;
import io.winback.local.testing.RealParts;
import io.winback.local.testing.Topic;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The packaged service, jar or native binary, on a real database and broker. */
@QuarkusIntegrationTest
@WithTestResource(
        value = RealParts.class,
        scope = TestResourceScope.GLOBAL,
        initArgs = @ResourceArg(name = "database", value = "customer"))
@WithTestResource(value = PackagedService.class, scope = TestResourceScope.RESTRICTED_TO_CLASS)
class ServiceIT {

    @Test
    void isWell() {
        PackagedService.isWell("/api/erasures");
    }

    @Test
    void tellsOfACustomerAndHearsOfAWithdrawal() {
        // given a customer, of whom the others are told
        var anna = Api.id("anna");
        Api.putCustomer(anna, """
            {"name":"Anna Tamm","email":"anna@mail.example","consents":[
              {"purpose":"OFFERS","status":"GRANTED","at":"2026-01-05T10:00:00Z"}]}\
            """).then().statusCode(200);
        await().untilAsserted(() -> assertThat(Topic.of("winback.contacts").of(anna, "contact.changed.v1"))
                .singleElement()
                .satisfies(told -> assertThat(told.body().path("name").asText()).isEqualTo("Anna Tamm")));

        // when
        Topic.of("winback.campaigns").send(anna, "consent.withdrawn.v1", """
            {"withdrawalId":"%s","customerId":"%s","channel":"EMAIL","purposes":["OFFERS"],"reason":"UNSUBSCRIBE",
             "withdrawnAt":"2026-03-01T10:00:00Z"}\
            """.formatted(UUID.randomUUID(), anna)
                .getBytes(StandardCharsets.UTF_8));

        // then
        await().untilAsserted(() ->
                Api.get("/api/customers/" + anna + "/consents/OFFERS").then().body("permitted", equalTo(false)));
    }
}
