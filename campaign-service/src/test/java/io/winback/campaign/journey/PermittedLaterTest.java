package io.winback.campaign.journey;

import static io.winback.campaign.Api.marketer;
import static io.winback.campaign.World.forAWhile;
import static io.winback.campaign.World.soon;
import static org.assertj.core.api.Assertions.assertThat;

import io.winback.campaign.Neighbours;
import io.winback.campaign.RealTest;
import io.winback.campaign.World;
import jakarta.inject.Inject;
import jakarta.mail.internet.MimeMultipart;
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
    void freshNames() {
        anna = Neighbours.id("anna");
        campaign = Neighbours.id("campaign");
        segment = Neighbours.id("segment");
        joined = world.now();
    }

    private void launch(String head) {
        world.launch(campaign, segment, JourneyDefinitions.on(segment, head, ONE_MAIL));
    }

    @Test
    void whoIsKnownByAddressOnlyIsNotRefused() {
        // given
        launch("");
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
        launch("");
        refused();
        assertThat(state()).isEqualTo("REFUSED");

        // when
        Neighbours.permitted(anna, "en", joined.minus(Duration.ofDays(1)));

        // then
        soon().untilAsserted(() -> assertThat(state()).isEqualTo("ADMITTED"));
    }

    @Test
    void whoPermitsItOnlyAfterwardsWasRefusedRightly() {
        // given
        launch("");
        refused();
        world.skipDays(1);

        // when
        Neighbours.permitted(anna, "en", world.now());

        // then
        forAWhile().untilAsserted(() -> assertThat(state()).isEqualTo("REFUSED"));
    }

    @Test
    void whoIsAskedAgainAnywayDoesNotMissTheFirstTime() {
        // given
        launch("\"exits\": [], \"reentry\": {\"policy\": \"EVERY\", \"after\": \"P30D\"}, ");
        refused();

        // when
        Neighbours.permitted(anna, "en", joined.minus(Duration.ofDays(1)));

        // then
        soon().untilAsserted(() -> assertThat(runs()).isEqualTo("1"));
    }

    @Test
    void whatWasMendedIsNotForgottenMeanwhile() throws Exception {
        // given
        world.put(
                campaign,
                JourneyDefinitions.of(
                        "\"entry\": {\"on\": \"IMPROVEMENT\"}, ", "{\"key\": \"one\", \"mail\": \"mended\"}"));
        marketer().post("/api/campaigns/" + campaign + "/launch").then().statusCode(200);
        known();
        Neighbours.mended(Neighbours.id("improvement"), anna, world.now(), "the courier is another one");
        soon().untilAsserted(() -> assertThat(world.decisions(anna)).contains("NO_CONSENT"));

        // when
        Neighbours.permitted(anna, "en", joined.minus(Duration.ofDays(1)));

        // then
        var mail = world.mails(anna, 1).get(0);
        var text =
                ((MimeMultipart) mail.getContent()).getBodyPart(0).getContent().toString();
        assertThat(text).contains("the courier is another one");
    }

    private void known() {
        Neighbours.contact(anna, "Anna");
        Neighbours.withoutPermission(anna);
        world.permissionsKnown(anna);
    }

    private void refused() {
        known();
        Neighbours.joined(segment, anna, joined, false);
        soon().untilAsserted(() -> assertThat(world.decisions(anna)).contains("NO_CONSENT"));
    }

    private String runs() {
        return world.value("select count(*) from enrollment where customer_id = :id", anna);
    }

    private String state() {
        return world.value("select max(state) from entry where customer_id = :id", anna);
    }
}
