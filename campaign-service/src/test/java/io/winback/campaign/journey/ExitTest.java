package io.winback.campaign.journey;

import static io.winback.campaign.World.forAWhile;
import static io.winback.campaign.World.soon;
import static org.assertj.core.api.Assertions.assertThat;

import io.winback.campaign.MailServer;
import io.winback.campaign.Neighbours;
import io.winback.campaign.RealTest;
import io.winback.campaign.World;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What ends a run wherever it is, and what does not. */
@RealTest
class ExitTest {

    private static final String TWO_MAILS = """
            {"key": "one", "mail": "one", "wait": "P15D", "next": [{"stage": "two"}]},
            {"key": "two", "mail": "two", "wait": "P80D"}
            """;

    @Inject
    World world;

    private String anna;
    private String campaign;
    private String segment;

    @BeforeEach
    void freshNames() {
        anna = world.lost("anna");
        campaign = Neighbours.id("campaign");
        segment = Neighbours.id("segment");
    }

    @Test
    void whoLeavesTheSegmentStaysOnTheWay() throws Exception {
        // given a birthday that is over the day after
        world.launch(campaign, segment, JourneyDefinitions.on(segment, "", TWO_MAILS), anna);
        world.mails(anna, 1);

        // when
        Neighbours.left(segment, anna, world.now());
        world.skipDays(16);

        // then
        assertThat(world.mails(anna, 2).get(1).getSubject()).isEqualTo("Two");
    }

    @Test
    void whoLeavesTheSegmentLeavesTheCampaignThatSaysSo() {
        // given
        var exits = "\"exits\": [\"LEFT_SEGMENT\"], ";
        world.launch(campaign, segment, JourneyDefinitions.on(segment, exits, TWO_MAILS), anna);
        world.mails(anna, 1);

        // when
        Neighbours.left(segment, anna, world.now());

        // then
        soon().untilAsserted(() -> assertThat(reasonOfTheEnd()).isEqualTo("LEFT_SEGMENT"));
        world.skipDays(16);
        forAWhile().untilAsserted(() -> assertThat(MailServer.received(Neighbours.address(anna)))
                .hasSize(1));
    }

    @Test
    void aNewsletterGoesOnAfterAPurchase() throws Exception {
        // given
        world.launch(campaign, segment, JourneyDefinitions.on(segment, "\"exits\": [], ", TWO_MAILS), anna);
        world.mails(anna, 1);

        // when
        Neighbours.ordered("o-" + anna, anna, world.now().plusSeconds(1), null, false);
        soon().untilAsserted(() -> assertThat(
                        world.value("select ordered_at is not null from enrollment where customer_id = :id", anna))
                .isEqualTo("t"));
        world.skipDays(16);

        // then
        assertThat(world.mails(anna, 2).get(1).getSubject()).isEqualTo("Two");
        assertThat(world.decisions(anna)).doesNotContain("PURCHASED");
    }

    private String reasonOfTheEnd() {
        return world.value("select end_reason from enrollment where customer_id = :id", anna);
    }
}
