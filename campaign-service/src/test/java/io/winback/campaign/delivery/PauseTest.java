package io.winback.campaign.delivery;

import static io.winback.campaign.Api.marketer;
import static io.winback.campaign.World.forAWhile;
import static io.winback.campaign.World.soon;
import static org.assertj.core.api.Assertions.assertThat;

import io.winback.campaign.Definitions;
import io.winback.campaign.MailServer;
import io.winback.campaign.MailServer.Manner;
import io.winback.campaign.Neighbours;
import io.winback.campaign.RealTest;
import io.winback.campaign.World;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** REL-07: what is decided after a claim holds for everything that is not on its way yet; that is never more than the window. */
@RealTest
class PauseTest {

    private static final int SURPLUS = 5;

    @Inject
    World world;

    @Inject
    DeliveryConfig config;

    @Test
    void letsNoMoreThanTheWindowLeaveAfterAPause() {
        // given more due mails than may be on their way at a time, and a mail server that takes its time
        var customers = IntStream.range(0, config.window() + SURPLUS)
                .mapToObj(number -> Neighbours.id("anna"))
                .toList();
        customers.forEach(customer -> {
            Neighbours.lost(customer, "en");
            MailServer.to(Neighbours.address(customer), Manner.HOLD);
        });
        customers.forEach(world::known);
        var segment = Neighbours.id("segment");
        var campaign = Neighbours.id("campaign");
        world.launch(campaign, segment, Definitions.gift(segment, "A gift"), customers.toArray(String[]::new));
        world.intoTheWindow();
        soon().untilAsserted(() -> assertThat(received(customers)).isEqualTo(config.window()));

        // when
        marketer().post("/api/campaigns/" + campaign + "/pause").then().statusCode(200);
        customers.forEach(customer -> MailServer.release(Neighbours.address(customer)));

        // then
        soon().untilAsserted(() -> assertThat(states(campaign, "SENT")).isEqualTo(config.window()));
        forAWhile().untilAsserted(() -> assertThat(received(customers)).isEqualTo(config.window()));
        assertThat(states(campaign, "PLANNED")).isEqualTo(SURPLUS);

        // and the others go when it goes on
        marketer().post("/api/campaigns/" + campaign + "/resume").then().statusCode(200);
        soon().untilAsserted(() -> assertThat(states(campaign, "SENT")).isEqualTo(customers.size()));
        assertThat(received(customers)).isEqualTo(customers.size());
    }

    private static int received(List<String> customers) {
        return customers.stream()
                .mapToInt(
                        customer -> MailServer.raw(Neighbours.address(customer)).size())
                .sum();
    }

    private int states(String campaign, String state) {
        return Integer.parseInt(
                world.value("select count(*) from message where campaign = :id and state = '" + state + "'", campaign));
    }
}
