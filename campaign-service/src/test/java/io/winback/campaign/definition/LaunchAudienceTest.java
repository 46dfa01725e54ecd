package io.winback.campaign.definition;

import static io.winback.campaign.Api.marketer;
import static io.winback.campaign.World.soon;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.winback.campaign.Definitions;
import io.winback.campaign.Neighbours;
import io.winback.campaign.RealTest;
import io.winback.campaign.World;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Nobody launches on others than they have seen. */
@RealTest
class LaunchAudienceTest {

    @Inject
    World world;

    @ParameterizedTest
    @CsvSource({
        "100,100,false",
        "100,110,false",
        "100,111,true",
        "100,90,false",
        "100,89,true",
        "0,0,false",
        "0,1,true",
        "5,6,true"
    })
    void aTenthEitherWayIsNoMove(long seen, long now, boolean moved) {
        assertThat(SeenAudience.moved(seen, now)).isEqualTo(moved);
    }

    @Test
    void refusesWhereTheAudienceMovedSinceItWasSeen() {
        // given two members, of whom a marketer has seen one
        var segment = Neighbours.id("segment");
        var campaign = Neighbours.id("campaign");
        for (var name : new String[] {"anna", "bela"}) {
            Neighbours.joined(segment, world.lost(name), world.now(), true);
        }
        Neighbours.published(segment, 2);
        world.put(campaign, Definitions.gift(segment, "A gift"));
        soon().untilAsserted(() -> assertThat(
                        world.value("select count(*) from audience_member where segment = :id", segment))
                .isEqualTo("2"));

        // when
        var refused = marketer().body("{\"audience\": 1}").post("/api/campaigns/" + campaign + "/launch");

        // then
        refused.then()
                .statusCode(409)
                .body("type", equalTo("/problems/audience-moved"))
                .body("detail", allOf(containsString("1"), containsString("2"), containsString("Rehearse")));
        marketer().get("/api/campaigns/" + campaign).then().body("status", equalTo("DRAFT"));

        // when
        marketer()
                .body("{\"audience\": 2}")
                .post("/api/campaigns/" + campaign + "/launch")
                .then()
                .statusCode(200)
                .body("status", equalTo("LAUNCHING"));
    }

    @Test
    void refusesWhatIsNoNumber() {
        marketer()
                .body("{\"audience\": -1}")
                .post("/api/campaigns/nobody/launch")
                .then()
                .statusCode(400);
    }
}
