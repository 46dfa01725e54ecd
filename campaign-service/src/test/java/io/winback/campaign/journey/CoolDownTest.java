package io.winback.campaign.journey;

import static io.winback.campaign.World.soon;
import static org.assertj.core.api.Assertions.assertThat;

import io.winback.campaign.Neighbours;
import io.winback.campaign.RealTest;
import io.winback.campaign.World;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who is left in peace by other campaigns, and until when. */
@RealTest
class CoolDownTest {

    private static final String ASK = """
            {"key": "ask", "mail": "ask", "survey": "churn-reason", "wait": "P14D", "next": [
              {"reasons": ["CIRCUMSTANCES"], "end": "LEFT_IN_PEACE", "quiet": "P90D"}, {"stage": "pause"}]},
            {"key": "pause", "wait": "P6M"}
            """;

    private static final String NEWS = "{\"key\": \"one\", \"mail\": \"one\"}";

    @Inject
    World world;

    private String anna;
    private String asking;
    private String other;

    @BeforeEach
    void freshNames() {
        anna = world.lost("anna");
        asking = Neighbours.id("asking");
        other = Neighbours.id("other");
    }

    @Test
    void waitsHalfAYearAndForSomethingNewWhereACompetitorIsBetter() {
        // given
        answers("COMPETITOR", "COMPETITOR.BETTER");

        // then
        soon().untilAsserted(() -> assertThat(coolDowns()).isEqualTo("COMPETITOR"));
        assertThat(world.value(
                        "select needs_product and ends_at > starts_at + interval '175 days' from cool_down where customer_id = :id",
                        anna))
                .isEqualTo("t");
        newsWaits();
    }

    @Test
    void doesNotWaitWhereThePriceIsBetterOrTheAnswerWasTakenBack() {
        answers("COMPETITOR", "COMPETITOR.BETTER");
        soon().untilAsserted(() -> assertThat(coolDowns()).isEqualTo("COMPETITOR"));

        Neighbours.answered(anna, run(), "COMPETITOR", "COMPETITOR.PRICE");

        soon().untilAsserted(() -> assertThat(coolDowns()).isEqualTo("nothing"));
    }

    @Test
    void isQuietAfterTheWayThatSaysSo() {
        answers("CIRCUMSTANCES", "CIRCUMSTANCES.MONEY");

        soon().untilAsserted(() -> assertThat(coolDowns()).isEqualTo("QUIET"));
        newsWaits();
    }

    @Test
    void waitsAfterAnAttemptInVain() {
        // given a campaign that wrote, and ended
        launch(asking, NEWS);
        world.mails(anna, 1);

        // then
        soon().untilAsserted(() -> assertThat(coolDowns()).isEqualTo("FAILED_ATTEMPT"));
        newsWaits();
    }

    @Test
    void anOrderEndsIt() {
        // given
        answers("COMPETITOR", "COMPETITOR.BETTER");
        soon().untilAsserted(() -> assertThat(coolDowns()).isEqualTo("COMPETITOR"));

        // when
        Neighbours.ordered("o-" + anna, anna, world.now().plusSeconds(1), null, false);

        // then
        soon().untilAsserted(() -> assertThat(coolDowns()).isEqualTo("nothing"));
        launch(other, NEWS);
        world.skipDays(15);
        world.mails(anna, 2);
    }

    @Test
    void whoWaitedToTakePartIsLookedAtOnceTheyOrder() {
        // given
        answers("COMPETITOR", "COMPETITOR.BETTER");
        soon().untilAsserted(() -> assertThat(coolDowns()).isEqualTo("COMPETITOR"));
        newsWaits();

        // when
        Neighbours.ordered("o-" + anna, anna, world.now().plusSeconds(1), null, false);

        // then
        soon().untilAsserted(
                        () -> assertThat(world.value("select count(*) from enrollment where customer_id = :id", anna))
                                .isEqualTo("2"));
    }

    @Test
    void anOrderDoesNotHurryWhatWaitsForSomethingElse() {
        // given
        answers("COMPETITOR", "COMPETITOR.BETTER");
        soon().untilAsserted(() -> assertThat(coolDowns()).isEqualTo("COMPETITOR"));
        var slow = Neighbours.id("slow");
        launch(
                slow,
                "{\"key\": \"one\", \"mail\": \"ask\", \"survey\": \"churn-reason\", \"wait\": \"P14D\"}",
                "\"exits\": [], ");
        soon().untilAsserted(() -> assertThat(waits(slow)).isEqualTo("t"));
        world.update("update message set not_before = not_before + interval '30 days' where campaign = :id", slow);
        var due = due(slow);

        // when
        Neighbours.ordered("o-" + anna, anna, world.now().plusSeconds(1), null, false);
        soon().untilAsserted(() -> assertThat(coolDowns()).isEqualTo("nothing"));

        // then
        assertThat(due(slow)).isEqualTo(due);
    }

    @Test
    void whatTheySaidLastCounts() {
        // given
        launch(asking, ASK);
        world.mails(anna, 1);

        // when both are read at once
        Neighbours.answered(anna, run(), "COMPETITOR", "COMPETITOR.BETTER", world.now());
        Neighbours.answered(
                anna, run(), "COMPETITOR", "COMPETITOR.PRICE", world.now().plusMillis(1));

        // then
        soon().untilAsserted(
                        () -> assertThat(world.value("select sub_reason from enrollment where customer_id = :id", anna))
                                .isEqualTo("COMPETITOR.PRICE"));
        soon().untilAsserted(() -> assertThat(coolDowns()).isEqualTo("nothing"));
    }

    private String due(String campaign) {
        return world.value("select not_before from message where campaign = :id", campaign);
    }

    private String waits(String campaign) {
        return world.value(
                "select not_before > '" + world.now() + "' from message where state = 'PLANNED' and campaign = :id",
                campaign);
    }

    @Test
    void holdsAMailThatWasPlannedBefore() {
        // given somebody who is asked, and another campaign that begins tomorrow
        launch(asking, ASK);
        world.mails(anna, 1);
        launch(other, NEWS.replace("\"mail\"", "\"after\": \"P20D\", \"mail\""));
        soon().untilAsserted(
                        () -> assertThat(world.value("select count(*) from enrollment where customer_id = :id", anna))
                                .isEqualTo("2"));

        // when
        Neighbours.answered(anna, run(), "COMPETITOR", "COMPETITOR.BETTER", world.now());
        soon().untilAsserted(() -> assertThat(coolDowns()).isEqualTo("COMPETITOR"));
        world.skipDays(21);

        // then
        soon().untilAsserted(() -> assertThat(world.decisions(anna)).contains("COOL_DOWN"));
        assertThat(world.ledger(anna, "state")).isEqualTo("PLANNED");
    }

    private void answers(String reason, String subReason) {
        launch(asking, ASK);
        world.mails(anna, 1);
        Neighbours.answered(anna, run(), reason, subReason, world.now());
    }

    private void newsWaits() {
        launch(other, NEWS);
        soon().untilAsserted(() -> assertThat(world.decisions(anna)).contains("COOL_DOWN"));
        assertThat(world.value("select count(*) from enrollment where customer_id = :id", anna))
                .isEqualTo("1");
    }

    private void launch(String campaign, String stages) {
        launch(campaign, stages, "");
    }

    private void launch(String campaign, String stages, String head) {
        var segment = Neighbours.id("segment");
        world.launch(campaign, segment, JourneyDefinitions.on(segment, head, stages), anna);
    }

    private String run() {
        return world.value("select id from enrollment where customer_id = :id order by enrolled_at, id", anna);
    }

    private String coolDowns() {
        return world.value("select reason from cool_down where customer_id = :id", anna);
    }
}
