package io.winback.campaign.journey;

import static io.winback.campaign.World.forAWhile;
import static io.winback.campaign.World.soon;
import static org.assertj.core.api.Assertions.assertThat;

import io.winback.campaign.Neighbours;
import io.winback.campaign.RealTest;
import io.winback.campaign.World;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** News of a segment comes by another topic than news of what its members permit, and may come first. */
@RealTest
class PermittedLaterTest {

    private static final String ONE_MAIL = "{\"key\": \"one\", \"mail\": \"one\"}";

    @Inject
    World world;

    private String anna;
    private String campaign;
    private String segment;
    private Instant joined;

    @BeforeEach
    void aCampaignThatRuns() {
        anna = Neighbours.id("anna");
        campaign = Neighbours.id("campaign");
        segment = Neighbours.id("segment");
        world.launch(campaign, segment, JourneyDefinitions.on(segment, "", ONE_MAIL));
        joined = world.now();
    }

    @Test
    void whoIsKnownByAddressOnlyIsNotRefused() {
        // given
        Neighbours.contact(anna, "Anna");
        Neighbours.joined(segment, anna, joined, false);
        soon().untilAsserted(() -> assertThat(state()).isEqualTo("WAITING"));

        // when
        Neighbours.permitted(anna, "en", joined.minus(Duration.ofDays(1)));

        // then
        soon().untilAsserted(() -> assertThat(state()).isEqualTo("ADMITTED"));
        assertThat(world.decisions(anna)).doesNotContain("NO_CONSENT");
    }

    @Test
    void whoWasRefusedBeforeTheirPermissionWasToldTakesPart() {
        // given
        refused();

        // when
        Neighbours.permitted(anna, "en", joined.minus(Duration.ofDays(1)));

        // then
        soon().untilAsserted(() -> assertThat(state()).isEqualTo("ADMITTED"));
    }

    @Test
    void whoPermitsItOnlyAfterwardsWasRefusedRightly() {
        // given
        refused();
        world.skipDays(1);

        // when
        Neighbours.permitted(anna, "en", world.now());

        // then
        forAWhile().untilAsserted(() -> assertThat(state()).isEqualTo("REFUSED"));
    }

    private void refused() {
        Neighbours.contact(anna, "Anna");
        Neighbours.withoutPermission(anna);
        world.permissionsKnown(anna);
        Neighbours.joined(segment, anna, joined, false);
        soon().untilAsserted(() -> assertThat(world.decisions(anna)).contains("NO_CONSENT"));
        assertThat(state()).isEqualTo("REFUSED");
    }

    private String state() {
        return world.value("select max(state) from entry where customer_id = :id", anna);
    }
}
