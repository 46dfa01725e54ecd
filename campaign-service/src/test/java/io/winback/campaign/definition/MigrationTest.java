package io.winback.campaign.definition;

import static io.winback.campaign.Api.marketer;
import static io.winback.campaign.World.soon;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.response.ValidatableResponse;
import io.winback.campaign.Definitions;
import io.winback.campaign.Neighbours;
import io.winback.campaign.RealTest;
import io.winback.campaign.World;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Runs stay on their version, until somebody has seen what a migration means and asks for it. */
@RealTest
class MigrationTest {

    @Inject
    World world;

    private final String campaign = Neighbours.id("campaign");
    private final String segment = Neighbours.id("segment");
    private String anna;
    private String bert;

    /** Anna was asked; Bert has answered, and was told that we are sorry. Then the campaign calls that stage otherwise. */
    @BeforeEach
    void onTheirWay() {
        anna = world.lost("anna");
        bert = world.lost("bert");
        world.launch(campaign, segment, definition(), anna, bert);
        world.mails(anna, 1);
        world.mails(bert, 1);
        Neighbours.answered(
                bert,
                world.value("select id from enrollment where customer_id = :id", bert),
                "SERVICE",
                "SERVICE.RUDE");
        soon().untilAsserted(() -> assertThat(stage(bert)).isEqualTo("sorry"));
        world.skipDays(15);
        world.mails(bert, 2);
        soon().untilAsserted(() -> assertThat(waiting(bert)).isEqualTo("WAITING"));
        world.put(
                campaign,
                definition()
                        .replace("\"key\": \"sorry\"", "\"key\": \"apology\"")
                        .replace("\"stage\": \"sorry\"", "\"stage\": \"apology\"")
                        .replace("\"subject\": \"News\"", "\"subject\": \"More news\""));
    }

    @Test
    void takesOverWhatThePreviewShowed() throws Exception {
        // then who is in a stage that is gone would stay
        preview("")
                .body("to", equalTo(2))
                .body("goes", equalTo(1))
                .body("stays", equalTo(1))
                .body("groups.stage", contains("ask", "sorry"))
                .body("groups[1].version", equalTo(1))
                .body("groups[1].why", containsString("no stage sorry"));
        preview("?to=2&stages=sorry:apology").body("goes", equalTo(2)).body("groups[1].newStage", equalTo("apology"));

        // when
        migrate(2, 2, 200).body("migrated", equalTo(2));

        // then
        preview("").body("goes", equalTo(0)).body("groups", empty());
        assertThat(world.decisions(anna)).contains("MIGRATED");
        assertThat(world.decisions(bert)).contains("MIGRATED");
        assertThat(stage(bert)).isEqualTo("apology");

        // and they go on as the new version says, and nobody gets a mail twice
        world.skipDays(30);
        assertThat(world.mails(anna, 2).get(1).getSubject()).isEqualTo("More news");
        world.mails(bert, 2);
    }

    @Test
    void takesOverNobodyWhereOthersWouldGoThanWereShown() {
        migrate(2, 1, 409)
                .body("type", equalTo("/problems/migration-changed"))
                .body("detail", containsString("Not 1 but 2"));

        assertThat(world.value("select min(campaign_version) from enrollment where customer_id = :id", anna))
                .isEqualTo("1");
    }

    @Test
    void refusesAVersionThereIsNot() {
        migrate(3, 0, 404);
        marketer()
                .get("/api/campaigns/" + campaign + "/migration?stages=sorry")
                .then()
                .statusCode(400);
    }

    private ValidatableResponse preview(String query) {
        return marketer()
                .get("/api/campaigns/" + campaign + "/migration" + query)
                .then()
                .statusCode(200);
    }

    private ValidatableResponse migrate(int to, int expected, int status) {
        return marketer()
                .body(Map.of("to", to, "expected", expected, "stages", Map.of("sorry", "apology")))
                .post("/api/campaigns/" + campaign + "/migration")
                .then()
                .log()
                .ifValidationFails()
                .statusCode(status);
    }

    /** Whoever does not answer waits longer than the caps keep one mail from the next. */
    private String definition() {
        return Definitions.askSorryNews(segment, "0")
                .replace("\"churn-reason\", \"wait\": \"P14D\"", "\"churn-reason\", \"wait\": \"P40D\"");
    }

    private String stage(String customer) {
        return world.value("select stage from enrollment where customer_id = :id", customer);
    }

    private String waiting(String customer) {
        return world.value("select phase from enrollment where customer_id = :id", customer);
    }
}
