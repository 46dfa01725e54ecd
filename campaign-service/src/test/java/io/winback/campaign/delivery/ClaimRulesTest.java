package io.winback.campaign.delivery;

import static io.winback.campaign.World.forAWhile;
import static io.winback.campaign.World.soon;
import static org.assertj.core.api.Assertions.assertThat;

import io.winback.campaign.Definitions;
import io.winback.campaign.MailServer;
import io.winback.campaign.Neighbours;
import io.winback.campaign.RealTest;
import io.winback.campaign.World;
import jakarta.inject.Inject;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Exclusions and permissions as they stand when a mail is due, not when it was planned. */
@RealTest
class ClaimRulesTest {

    @Inject
    World world;

    private String anna;

    @BeforeEach
    void freshCustomer() {
        anna = world.lost("anna");
    }

    @ParameterizedTest
    @ValueSource(strings = {"TOXIC", "COMPETITOR", "EXCESSIVE_DEMAND", "MANUAL"})
    void endsTheRunOfSomebodyWhoIsExcludedMeanwhile(String kind) {
        // given
        enrolledForTomorrow();

        // when
        Neighbours.excluded(anna, kind);
        heard("exclusions <> '[]'");
        world.skipDays(2);

        // then
        world.ledgerSays(anna, "SUPPRESSED");
        assertThat(world.told(anna, "enrollment.ended.v1").get("reason").asText())
                .isEqualTo("EXCLUDED");
        assertThat(world.value("select facts from decision where customer_id = :id and decision = 'SKIPPED'", anna))
                .isEqualTo("{\"kinds\":\"" + kind + "\"}");
        assertThat(mails()).isZero();
    }

    @Test
    void waitsWhileTheHelpdeskTalksAndGoesOnAfterwards() {
        // given
        enrolledForTomorrow();
        Neighbours.excluded(anna, "OPEN_CASE");
        heard("exclusions <> '[]'");

        // when
        world.skipDays(2);

        // then
        soon().untilAsserted(() -> assertThat(world.decisions(anna)).contains("OPEN_CASE"));
        assertThat(world.ledger(anna, "state")).isEqualTo("PLANNED");
        assertThat(run()).isEqualTo("ACTIVE");

        // when the case is closed
        Neighbours.excluded(anna);
        heard("exclusions = '[]'");
        world.skipDays(1);

        // then
        world.mails(anna, 1);
    }

    @Test
    void letsSomebodyWithAnOpenCaseWaitAtTheDoor() {
        // given
        Neighbours.excluded(anna, "OPEN_CASE");
        heard("exclusions <> '[]'");

        // when
        var segment = Neighbours.id("segment");
        world.launch(Neighbours.id("campaign"), segment, Definitions.gift(segment, "A gift"), anna);
        soon().untilAsserted(() -> assertThat(world.decisions(anna)).containsExactly("OPEN_CASE"));
        Neighbours.excluded(anna);
        heard("exclusions = '[]'");
        world.skipDays(1);

        // then
        world.mails(anna, 1);
    }

    @Test
    void forgetsAnExclusionWhoseTimeIsOver() {
        enrolledForTomorrow();

        Neighbours.excluded(anna, "TOXIC " + world.now().plus(Duration.ofHours(1)));
        heard("exclusions <> '[]'");
        world.skipDays(2);

        world.mails(anna, 1);
    }

    @Test
    void refusesAtTheDoorOnlyWhatIsInForce() {
        // given
        var past = world.lost("past");
        Neighbours.excluded(past, "MANUAL " + world.now().minus(Duration.ofHours(1)));
        Neighbours.excluded(anna, "MANUAL " + world.now().plus(Duration.ofHours(1)));
        heard("exclusions <> '[]'");
        soon().untilAsserted(() -> assertThat(world.value(
                        "select count(*) from customer where customer_id = :id and exclusions <> '[]'", past))
                .isEqualTo("1"));

        // when
        var segment = Neighbours.id("segment");
        world.launch(Neighbours.id("campaign"), segment, Definitions.gift(segment, "A gift"), anna, past);

        // then
        soon().untilAsserted(() -> assertThat(world.decisions(anna)).containsExactly("EXCLUDED"));
        world.mails(past, 1);
    }

    @Test
    void doesNotWriteOnAPermissionThatHasRunOut() {
        // given
        Neighbours.permittedUntil(anna, "EMAIL", world.now().plus(Duration.ofHours(20)));
        heard("granted -> 'NEWS' ->> 'until' is not null");
        enrolledForTomorrow();

        // when
        world.skipDays(2);

        // then
        world.ledgerSays(anna, "SUPPRESSED");
        assertThat(world.decisions(anna)).contains("CONSENT_EXPIRED");
        assertThat(mails()).isZero();
    }

    @Test
    void takesAPermissionForThePhoneForNone() {
        enrolledForTomorrow();

        Neighbours.permittedUntil(anna, "PHONE", world.now().plus(Duration.ofDays(99)));
        heard("granted = '{}'");
        world.skipDays(2);

        world.ledgerSays(anna, "SUPPRESSED");
        assertThat(world.decisions(anna)).contains("NO_CONSENT");
        assertThat(mails()).isZero();
    }

    @Test
    void doesNotWriteToAChannelThatIsClosedMeanwhile() {
        enrolledForTomorrow();

        Neighbours.suppressed(anna);
        heard("suppressed");
        world.skipDays(2);

        world.ledgerSays(anna, "SUPPRESSED");
        assertThat(world.decisions(anna)).contains("SUPPRESSED");
        assertThat(mails()).isZero();
    }

    @Test
    void startsNothingBecauseACustomerChanged() {
        // given a running campaign
        enrolledForTomorrow();
        var bela = world.lost("bela");

        // when
        Neighbours.permittedUntil(bela, "EMAIL", world.now().plus(Duration.ofDays(99)));

        // then
        forAWhile().untilAsserted(() -> assertThat(world.decisions(bela)).isEmpty());
    }

    private void enrolledForTomorrow() {
        var segment = Neighbours.id("segment");
        world.launch(Neighbours.id("campaign"), segment, Definitions.tomorrow(segment, "News"), anna);
        soon().untilAsserted(() -> assertThat(run()).isEqualTo("ACTIVE"));
    }

    private String run() {
        return world.value("select state from enrollment where customer_id = :id", anna);
    }

    private void heard(String condition) {
        soon().untilAsserted(() -> assertThat(
                        world.value("select " + condition + " from customer where customer_id = :id", anna))
                .isEqualTo("t"));
    }

    private int mails() {
        return MailServer.raw(Neighbours.address(anna)).size();
    }
}
