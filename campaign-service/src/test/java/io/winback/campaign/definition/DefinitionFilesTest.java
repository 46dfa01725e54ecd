package io.winback.campaign.definition;

import static io.winback.campaign.Api.marketer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.response.Response;
import io.winback.campaign.Definitions;
import io.winback.campaign.Neighbours;
import io.winback.campaign.RealTest;
import io.winback.campaign.World;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Versions of campaigns, copies, and files for a repository. */
@RealTest
class DefinitionFilesTest {

    @Inject
    World world;

    private final String campaign = Neighbours.id("campaign");
    private final String segment = Neighbours.id("segment");

    @Test
    void tellsWhatEachVersionChanged() {
        // given a launched campaign, which is edited twice
        launched();
        world.put(campaign, Definitions.askSorryNews(segment, "0").replace("P14D", "P15D"));
        world.put(
                campaign,
                Definitions.askSorryNews(segment, "0").replace("P14D", "P15D").replace("Uudised", "Mis on uut"));

        // when
        var first = marketer()
                .get("/api/campaigns/" + campaign + "/versions?limit=2")
                .then()
                .statusCode(200)
                .body("items.version", contains(3, 2))
                .body("items[0].changed", contains("mails.news.texts.et.subject"))
                .body("items[1].changed", contains("stages.ask.wait", "stages.news.wait", "stages.sorry.wait"))
                .body("items[0].definition", nullValue())
                .extract();
        marketer()
                .get("/api/campaigns/" + campaign + "/versions?limit=2&pageToken=" + first.path("nextPageToken"))
                .then()
                .body("items.version", contains(1))
                .body("items[0].changed", empty());

        // then
        marketer()
                .get("/api/campaigns/" + campaign + "/versions/2")
                .then()
                .statusCode(200)
                .body("definition.mails.news.texts.et.subject", equalTo("Uudised"))
                .body("definition.stages[0].wait", equalTo("P15D"));
        marketer().get("/api/campaigns/" + campaign + "/versions/4").then().statusCode(404);
    }

    @Test
    void takesTheSameInOtherWordsForTheSame() {
        launched();

        world.put(
                campaign,
                Definitions.askSorryNews(segment, "0.00")
                        .replace("\"atLeast\": 50", "\"atLeast\": 50, \"on\": \"SEGMENT\""));

        marketer().get("/api/campaigns/" + campaign).then().body("version", equalTo(1));
    }

    @Test
    void isCopiedAsADraft() {
        // given
        launched();
        var copy = Neighbours.id("copy");

        // when
        copy(copy, "The same again")
                .then()
                .statusCode(201)
                .header("Location", endsWith("/api/campaigns/" + copy))
                .body("status", equalTo("DRAFT"))
                .body("version", equalTo(1))
                .body("definition.name", equalTo("The same again"))
                .body("definition.segment", equalTo(segment));

        // then
        copy(copy, "Once more").then().statusCode(409).body("type", equalTo("/problems/campaign-exists"));
        copy("templates", "A list").then().statusCode(400);
        copy("Not A Key", "Loud").then().statusCode(400);
    }

    @Test
    void goesIntoARepositoryAndComesBackTheSame() {
        // given
        launched();

        // when
        var file = bundle(campaign);

        // then it is whole, readable, and names what it needs
        assertThat(file)
                .isEqualTo(bundle(campaign))
                .startsWith("{\n  \"format\" : 1,\n  \"campaign\" : {\n    \"name\" : \"Ask first\"")
                .contains("\"segments\" : [ \"" + segment + "\" ]", "\"surveys\" : [ \"churn-reason\" ]");

        // when it is taken where it came from, nothing changes
        take(campaign, file)
                .then()
                .statusCode(200)
                .body("campaign.version", equalTo(1))
                .body("needs.surveys", contains("churn-reason"))
                .body("missing.segments", empty())
                .body("missing.surveys", empty());

        // when it is taken elsewhere, it is a draft that says the same
        var elsewhere = Neighbours.id("elsewhere");
        var other = file.replace(segment, elsewhere);
        take(elsewhere, other).then().statusCode(200).body("missing.segments", contains(elsewhere));
        assertThat(bundle(elsewhere)).isEqualTo(other);
    }

    @Test
    void takesNothingFromATemplateInARepository() {
        // given a draft of a template, from which somebody takes a language out
        marketer()
                .body(Map.of("name", "Due", "segment", segment, "template", "reminder"))
                .put("/api/campaigns/" + campaign)
                .then()
                .statusCode(200);
        var path = "campaign.definition.mails.reminder.texts";
        var file = bundle(campaign);
        take(campaign, file).then().statusCode(200).body(path + ".keySet()", hasItem("zh"));

        // when
        var chinese =
                file.substring(file.indexOf(",\n        \"zh\""), file.indexOf("\n      }\n    }\n  },\n  \"offers\""));
        var without = file.replace(chinese, "");

        // then
        take(campaign, without)
                .then()
                .statusCode(200)
                .body(path + ".zh", nullValue())
                .body("campaign.definition.template", equalTo("reminder"));
    }

    @Test
    void refusesAFileOfAnotherShape() {
        var file = bundleOfDraft();

        take(campaign, file.replace("\"format\" : 1", "\"format\" : 2")).then().statusCode(400);
        take(campaign, file.replace("\"format\" : 1", "\"shape\" : 1")).then().statusCode(400);
        take(campaign, file.replace("\"priority\"", "\"prority\""))
                .then()
                .statusCode(400)
                .body("violations.field", contains("prority"));
    }

    private String bundleOfDraft() {
        world.put(campaign, Definitions.tomorrow(segment, "Hello"));
        return bundle(campaign);
    }

    private void launched() {
        world.launch(campaign, segment, Definitions.askSorryNews(segment, "0"));
    }

    private static String bundle(String key) {
        return marketer()
                .get("/api/campaigns/" + key + "/bundle")
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private static Response take(String key, String file) {
        return marketer().body(file).put("/api/campaigns/" + key + "/bundle");
    }

    private Response copy(String key, String name) {
        return marketer().body(Map.of("key", key, "name", name)).post("/api/campaigns/" + campaign + "/clone");
    }
}
