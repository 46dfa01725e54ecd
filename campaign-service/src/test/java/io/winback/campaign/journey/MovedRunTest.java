package io.winback.campaign.journey;

import static io.winback.campaign.Api.marketer;
import static io.winback.campaign.World.soon;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

import io.winback.campaign.MailServer;
import io.winback.campaign.Neighbours;
import io.winback.campaign.RealTest;
import io.winback.campaign.World;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

/** Runs that go on in another version of their campaign. */
@RealTest
class MovedRunTest {

    @Inject
    World world;

    @Test
    void passesByAStageWhoseMailItHasHad() {
        // given a run that has been written to and waits, and a version that comes to that mail after the wait
        var anna = world.lost("anna");
        var campaign = Neighbours.id("campaign");
        var segment = Neighbours.id("segment");
        world.launch(campaign, segment, JourneyDefinitions.on(segment, "", """
                        {"key": "first", "mail": "one", "wait": "P1D", "next": [{"stage": "pause"}]},
                        {"key": "pause", "wait": "P10D"}
                        """), anna);
        world.mails(anna, 1);
        world.skipDays(2);
        soon().untilAsserted(
                        () -> assertThat(run(anna, "stage || ' ' || phase")).isEqualTo("pause WAITING"));
        world.put(campaign, JourneyDefinitions.on(segment, "", """
                        {"key": "pause", "wait": "P10D", "next": [{"stage": "first"}]},
                        {"key": "first", "mail": "one", "wait": "P1D", "next": [{"stage": "last"}]},
                        {"key": "last", "mail": "two"}
                        """));
        marketer()
                .body("{\"to\": 2, \"expected\": 1}")
                .post("/api/campaigns/" + campaign + "/migration")
                .then()
                .statusCode(200)
                .body("migrated", is(1));

        // when
        world.skipDays(14);

        // then
        assertThat(world.mails(anna, 2)).hasSize(2);
        assertThat(world.decisions(anna)).contains("HAD_BEFORE");
        soon().untilAsserted(() -> assertThat(run(anna, "state")).isEqualTo("ENDED"));
        assertThat(MailServer.received(Neighbours.address(anna))).hasSize(2);
    }

    private String run(String customer, String columns) {
        return world.value("select " + columns + " from enrollment where customer_id = :id", customer);
    }
}
