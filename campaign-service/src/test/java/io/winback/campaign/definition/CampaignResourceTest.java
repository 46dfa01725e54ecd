package io.winback.campaign.definition;

import static io.winback.campaign.Api.marketer;
import static io.winback.campaign.World.forAWhile;
import static io.winback.campaign.World.soon;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;

import io.restassured.response.Response;
import io.winback.campaign.Definitions;
import io.winback.campaign.MailServer;
import io.winback.campaign.Neighbours;
import io.winback.campaign.RealTest;
import io.winback.campaign.World;
import jakarta.inject.Inject;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Campaigns are written, launched, edited, paused and cancelled. */
@RealTest
class CampaignResourceTest {

    @Inject
    World world;

    private String campaign;
    private String segment;
    private String anna;

    @BeforeEach
    void freshNames() {
        campaign = Neighbours.id("campaign");
        segment = Neighbours.id("segment");
        anna = world.lost("anna");
    }

    @Test
    void keepsItsVersionWhereNothingChanged() {
        world.put(campaign, Definitions.tomorrow(segment, "Hello"));
        world.put(campaign, Definitions.tomorrow(segment, "Hello"));
        version(1);

        // a draft has no readers, so it stays version 1 when it changes
        world.put(campaign, Definitions.tomorrow(segment, "Good day"));
        version(1);
    }

    @Test
    void isWrittenOnceHoweverManyWriteTheSame() {
        var hello = Definitions.tomorrow(segment, "Hello");

        var answers = Stream.generate(() -> CompletableFuture.supplyAsync(() ->
                        marketer().body(hello).put("/api/campaigns/" + campaign).statusCode()))
                .limit(8)
                .toList();

        assertThat(answers).extracting(CompletableFuture::join).containsOnly(200);
        version(1);
    }

    @Test
    void sendsWhatTheDraftSaidLastThoughItWasReportedOnBefore() throws Exception {
        // given
        world.put(campaign, Definitions.gift(segment, "First thought"));
        marketer().get("/api/reports/campaigns/" + campaign).then().statusCode(200);

        // when
        world.launch(campaign, segment, Definitions.gift(segment, "Second thought"), anna);

        // then
        assertThat(world.mails(anna, 1).get(0).getSubject()).isEqualTo("Second thought");
    }

    @Test
    void keepsThoseOnTheirWayOnTheirVersion() throws Exception {
        // given anna on her way
        world.launch(campaign, segment, Definitions.tomorrow(segment, "Version one"), anna);
        enrolled(anna);

        // when the campaign is edited, and bert comes
        world.put(campaign, Definitions.tomorrow(segment, "Version two"));
        world.put(campaign, Definitions.tomorrow(segment, "Version two"));
        version(2);
        var bert = world.lost("bert");
        Neighbours.joined(segment, bert, world.now(), false);
        enrolled(bert);
        world.skipDays(2);

        // then each gets the mail of the day on which they came
        assertThat(world.mails(anna, 1).get(0).getSubject()).isEqualTo("Version one");
        assertThat(world.mails(bert, 1).get(0).getSubject()).isEqualTo("Version two");
    }

    @Test
    void sendsNothingWhilePausedAndGoesOnAfterwards() {
        // given
        world.launch(campaign, segment, Definitions.tomorrow(segment, "Hello"), anna);
        enrolled(anna);

        // when
        post("pause").then().statusCode(200).body("status", equalTo("PAUSED"));
        world.skipDays(3);

        // then
        forAWhile().untilAsserted(() -> assertThat(MailServer.received(Neighbours.address(anna)))
                .isEmpty());

        // when
        post("resume").then().statusCode(200).body("status", equalTo("RUNNING"));

        // then
        world.mails(anna, 1);
    }

    @Test
    void endsEveryRunWhenItIsCancelled() {
        // given
        var bert = world.lost("bert");
        world.launch(campaign, segment, Definitions.tomorrow(segment, "Hello"), anna, bert);
        enrolled(anna);
        enrolled(bert);

        // when
        post("cancel").then().statusCode(200).body("status", equalTo("CANCELLED"));

        // then
        for (var customer : new String[] {anna, bert}) {
            assertThat(world.told(customer, "enrollment.ended.v1").get("reason").asText())
                    .isEqualTo("CAMPAIGN_CANCELLED");
        }
        world.skipDays(3);
        forAWhile().untilAsserted(() -> assertThat(MailServer.received(Neighbours.address(anna)))
                .isEmpty());
    }

    @Test
    void refusesWhatDoesNotFitWhereItStands() {
        Neighbours.published(segment, 1);
        world.put(campaign, Definitions.tomorrow(segment, "Hello"));

        refused("pause", "DRAFT");
        refused("resume", "DRAFT");
        post("launch").then().statusCode(200).body("status", equalTo("LAUNCHING"));
        refused("launch", "LAUNCHING");
        post("cancel").then().statusCode(200);
        refused("cancel", "CANCELLED");
        refused("launch", "CANCELLED");
        marketer()
                .body(Definitions.tomorrow(segment, "Too late"))
                .put("/api/campaigns/" + campaign)
                .then()
                .statusCode(409);
    }

    @Test
    void isNotLaunchedForASegmentOrASurveyNobodyPublished() {
        // given
        world.put(campaign, Definitions.askSorryNews(segment, "0").replace("churn-reason", campaign));

        // then
        marketer()
                .get("/api/campaigns/" + campaign)
                .then()
                .body("warnings.field", hasItems("segment", "stages[0].survey"));
        post("launch")
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/campaign-incomplete"))
                .body("violations.field", contains("segment", "stages[0].survey"));

        // when they are published, it is launched, and says nothing more
        Neighbours.published(segment, 1);
        Neighbours.surveyPublished(campaign);
        post("launch")
                .then()
                .statusCode(200)
                .body("status", equalTo("LAUNCHING"))
                .body("warnings.field", not(hasItem("segment")));
    }

    @Test
    void keepsForWhomItIsOnceItIsLaunched() {
        // given
        world.launch(campaign, segment, Definitions.tomorrow(segment, "Hello"), anna);

        // when
        var other = Definitions.tomorrow("other", "Hello").replace("\"holdout\": 0", "\"holdout\": 0.5");

        // then
        marketer()
                .body(other)
                .put("/api/campaigns/" + campaign)
                .then()
                .statusCode(400)
                .body("violations.field", contains("segment", "holdout"))
                .body("violations.message", everyItem(containsString("clone")));
    }

    @Test
    void forgetsADraftAndNothingElse() {
        world.put(campaign, Definitions.tomorrow(segment, "Hello"));

        marketer().delete("/api/campaigns/" + campaign).then().statusCode(204);

        marketer().get("/api/campaigns/" + campaign).then().statusCode(404);
        marketer().delete("/api/campaigns/" + campaign).then().statusCode(404);
        world.launch(campaign, segment, Definitions.tomorrow(segment, "Hello again"), anna);
        version(1);
        marketer()
                .delete("/api/campaigns/" + campaign)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/campaign-state"));
    }

    @Test
    void listsCampaignsByKeyAPageAtATime() {
        for (var letter : new String[] {"a", "b", "c"}) {
            world.put(campaign + "-" + letter, Definitions.tomorrow(segment, "Hello"));
        }
        var before = java.util.Base64.getUrlEncoder().withoutPadding().encodeToString(campaign.getBytes());

        var page = marketer()
                .get("/api/campaigns?limit=2&pageToken=" + before)
                .then()
                .statusCode(200)
                .body("items[0].key", equalTo(campaign + "-a"))
                .body("items[1].key", equalTo(campaign + "-b"))
                .extract();
        marketer()
                .get("/api/campaigns?limit=2&pageToken=" + page.path("nextPageToken"))
                .then()
                .body("items[0].key", equalTo(campaign + "-c"));
    }

    private void refused(String verb, String status) {
        post(verb)
                .then()
                .statusCode(409)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/campaign-state"))
                .body("detail", containsString(status));
    }

    private void version(int version) {
        marketer().get("/api/campaigns/" + campaign).then().body("version", equalTo(version));
    }

    private void enrolled(String customer) {
        soon().untilAsserted(() -> assertThat(world.decisions(customer)).contains("ADMITTED"));
    }

    private Response post(String verb) {
        return marketer().post("/api/campaigns/" + campaign + "/" + verb);
    }
}
