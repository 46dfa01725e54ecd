package io.winback.survey;

import static io.restassured.RestAssured.given;
import static io.winback.local.testing.Patience.await;
import static org.hamcrest.Matchers.containsString;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import io.restassured.http.ContentType;
import io.winback.local.testing.Contract;
import io.winback.local.testing.PackagedService;
import io.winback.local.testing.RealParts;
import io.winback.local.testing.TestKeys;
import io.winback.local.testing.Topic;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The packaged service, jar or native binary, on a real database and broker. */
@QuarkusIntegrationTest
@WithTestResource(
        value = RealParts.class,
        scope = TestResourceScope.GLOBAL,
        initArgs = @ResourceArg(name = "database", value = "survey"))
@WithTestResource(value = PackagedService.class, scope = TestResourceScope.RESTRICTED_TO_CLASS)
class ServiceIT {

    @Test
    void isWell() {
        PackagedService.isWell("/api/surveys");
    }

    @Test
    void showsItsSurveyAndHearsOfAnInvitation() {
        // given the built-in survey
        given().header("X-Api-Key", TestKeys.MARKETER)
                .get("/api/surveys/churn-reason")
                .then()
                .statusCode(200)
                .body(containsString("SERVICE"));

        // when
        var anna = "anna-" + UUID.randomUUID();
        var example = Contract.of("campaign-service", "survey.invited.v1").example();
        var event = (ObjectNode) Contract.json(new String(example, StandardCharsets.UTF_8));
        event.put("invitationId", UUID.randomUUID().toString()).put("customerId", anna);
        event.put("enrollmentId", UUID.randomUUID().toString());
        Topic.of("winback.campaigns")
                .send(anna, "survey.invited.v1", event.toString().getBytes(StandardCharsets.UTF_8));

        // then
        await().untilAsserted(() -> given().header("X-Api-Key", TestKeys.OPERATOR)
                .accept(ContentType.JSON)
                .get("/api/operations/survey/export?customer=" + anna)
                .then()
                .statusCode(200)
                .body(containsString("churn-reason")));
    }

    @Test
    void showsItsPages() {
        PackagedService.showsItsPages("/ui/survey");
    }
}
