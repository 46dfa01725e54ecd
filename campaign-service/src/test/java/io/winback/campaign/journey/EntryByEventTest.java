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
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Campaigns that an order or an improvement brings customers into. */
@RealTest
class EntryByEventTest {

    private static final String STAGE = "{\"key\": \"one\", \"mail\": \"one\", \"wait\": \"P30D\"}";

    private static final String GIFT =
            "{\"key\": \"gift\", \"mail\": \"gift\", \"offer\": \"gift\", \"wait\": \"P30D\"}";

    @Inject
    World world;

    private String anna;
    private String order;
    private String campaign;

    @BeforeEach
    void freshNames() {
        anna = world.lost("anna");
        order = "o-" + anna;
        campaign = Neighbours.id("campaign");
    }

    /** A campaign without a segment takes whoever orders. */
    @AfterEach
    void stop() {
        marketer().post("/api/campaigns/" + campaign + "/cancel");
    }

    @Test
    void theFirstOrderBeginsARunOnceItIsPaid() {
        // given
        launch("FIRST_ORDER", "", "");

        // when it is placed
        Neighbours.ordered(order, anna, world.now(), "PLACED");
        forAWhile().untilAsserted(() -> assertThat(runs()).isEqualTo("0"));

        // and then paid, and told twice, and another follows
        Neighbours.ordered(order, anna, world.now(), "PAID");
        Neighbours.ordered(order, anna, world.now(), "PAID");
        soon().untilAsserted(() -> assertThat(runs()).isEqualTo("1"));
        Neighbours.ordered("second-" + order, anna, world.now().plusSeconds(5), "PAID");

        // then
        soon().untilAsserted(() -> assertThat(world.decisions(anna)).contains("PURCHASED"));
        assertThat(runs()).isEqualTo("1");
        assertThat(world.value("select entry_order from enrollment where customer_id = :id", anna))
                .isEqualTo(order);
    }

    @Test
    void historyAndOldOrdersBeginNothing() {
        // given
        launch("FIRST_ORDER", "", "");
        var bela = world.lost("bela");
        var carl = world.lost("carl");

        // when one was ordered three days ago, one is imported, and one is a second order
        Neighbours.ordered(order, anna, world.now().minus(Duration.ofDays(3)), null, false);
        Neighbours.ordered("o-" + bela, bela, world.now(), null, true);
        Neighbours.ordered("first-" + carl, carl, world.now().minus(Duration.ofDays(9)), null, true);
        Neighbours.ordered("o-" + carl, carl, world.now(), "PAID");

        // then
        forAWhile().untilAsserted(() -> assertThat(
                        world.value("select count(*) from entry where campaign = :id", campaign))
                .isEqualTo("0"));
    }

    @Test
    void whoIsNotInTheSegmentYetIsWaitedFor() {
        // given a segment that the first order will bring them into
        var segment = Neighbours.id("segment");
        Neighbours.published(segment, 0);
        launch("FIRST_ORDER", "\"segment\": \"" + segment + "\", ", "");

        // when the order comes first
        Neighbours.ordered(order, anna, world.now(), "PAID");
        soon().untilAsserted(() -> assertThat(world.decisions(anna)).contains("NOT_YET_MEMBER"));
        Neighbours.joined(segment, anna, world.now(), false);

        // then
        soon().untilAsserted(() -> assertThat(runs()).isEqualTo("1"));
    }

    @Test
    void whoNeverJoinsTheSegmentDoesNotTakePart() {
        var segment = Neighbours.id("segment");
        Neighbours.published(segment, 0);
        launch("FIRST_ORDER", "\"segment\": \"" + segment + "\", ", "");
        Neighbours.ordered(order, anna, world.now(), "PAID");
        soon().untilAsserted(() -> assertThat(world.decisions(anna)).contains("NOT_YET_MEMBER"));

        world.skipDays(3);

        soon().untilAsserted(() -> assertThat(world.decisions(anna)).containsAnyOf("NOT_A_MEMBER", "ENTRY_TOO_OLD"));
        assertThat(runs()).isEqualTo("0");
    }

    @Test
    void whatTheReturnedOrderBeganEnds() {
        // given
        launch("FIRST_ORDER", "", "\"exits\": [\"ENTRY_ORDER_RETURNED\"], ", GIFT);
        Neighbours.ordered(order, anna, world.now(), "PAID");
        world.mails(anna, 1);
        assertThat(coupon()).isEqualTo("ISSUED");

        // when
        Neighbours.returnedWhole(order, anna);

        // then
        soon().untilAsserted(() -> assertThat(world.decisions(anna)).contains("ENTRY_ORDER_RETURNED"));
        assertThat(coupon()).isEqualTo("REVOKED");
    }

    @Test
    void whatTheReturnedOrderGaveIsWorthNothingAfterTheRun() {
        // given
        launch("FIRST_ORDER", "", "\"exits\": [\"ENTRY_ORDER_RETURNED\"], ", GIFT.replace(", \"wait\": \"P30D\"", ""));
        Neighbours.ordered(order, anna, world.now(), "PAID");
        world.mails(anna, 1);
        soon().untilAsserted(
                        () -> assertThat(world.value("select end_reason from enrollment where customer_id = :id", anna))
                                .isEqualTo("COMPLETED"));
        assertThat(coupon()).isEqualTo("ISSUED");

        // when
        Neighbours.returnedWhole(order, anna);

        // then
        soon().untilAsserted(() -> assertThat(coupon()).isEqualTo("REVOKED"));
    }

    @Test
    void theOrderOfSomebodyWhoWasLostBeginsARunWhicheverIsToldFirst() {
        // given
        launch("RETURNING_ORDER", "", "");
        var bela = world.lost("bela");
        var today = LocalDate.ofInstant(world.now(), ZoneId.of("Europe/London"));

        // when
        Neighbours.ordered(order, anna, world.now(), "PAID");
        soon().untilAsserted(
                        () -> assertThat(world.value("select count(*) from purchase where customer_id = :id", anna))
                                .isEqualTo("1"));
        Neighbours.cameBack(anna, today);
        Neighbours.cameBack(bela, today);
        soon().untilAsserted(
                        () -> assertThat(world.value("select returned from customer where customer_id = :id", bela))
                                .isEqualTo("t"));
        Neighbours.ordered("o-" + bela, bela, world.now(), "PAID");

        // then
        soon().untilAsserted(() -> {
            assertThat(runs()).isEqualTo("1");
            assertThat(world.value("select entry_order from enrollment where customer_id = :id", bela))
                    .isEqualTo("o-" + bela);
        });
    }

    @Test
    void tellsWhatWasMended() throws Exception {
        // given
        world.put(
                campaign,
                JourneyDefinitions.of(
                        "\"entry\": {\"on\": \"IMPROVEMENT\"}, ", STAGE.replace("\"one\"", "\"mended\"")));
        marketer().post("/api/campaigns/" + campaign + "/launch").then().statusCode(200);

        // when
        var at = world.now();
        var version = Neighbours.mended("i-1", anna, at, "the box that let the tea get damp");
        Neighbours.mended("i-1", anna, version, at, "the box that let the tea get damp");

        // then
        var mail = world.mails(anna, 1).get(0);
        var text =
                ((MimeMultipart) mail.getContent()).getBodyPart(0).getContent().toString();
        assertThat(text).contains("Mended: the box that let the tea get damp.");
        assertThat(runs()).isEqualTo("1");
    }

    @Test
    void whatIsMendedInTheMeantimeIsToldTogetherAndOnce() throws Exception {
        // given a run that still goes on
        var head = "\"entry\": {\"on\": \"IMPROVEMENT\", \"maxAge\": \"PT720H\"}, \"exits\": [], "
                + "\"reentry\": {\"policy\": \"AFTER\", \"after\": \"P1D\"}, ";
        world.put(
                campaign,
                JourneyDefinitions.of(
                        head, STAGE.replace("\"one\"", "\"mended\"").replace("P30D", "P15D")));
        marketer().post("/api/campaigns/" + campaign + "/launch").then().statusCode(200);
        var at = world.now();
        var first = Neighbours.mended("i-1", anna, at, "the box");
        world.mails(anna, 1);

        // when
        var second = Neighbours.mended("i-2", anna, at.plusMillis(1), "the lid");
        Neighbours.mended("i-3", anna, at.plusMillis(2), "the label");
        Neighbours.mended("i-1", anna, first, at, "the box");
        Neighbours.mended("i-2", anna, second, at.plusMillis(1), "the lid");
        soon().untilAsserted(() -> assertThat(world.decisions(anna)).contains("RUN_GOES_ON"));
        assertThat(runs()).isEqualTo("1");
        world.skipDays(16);

        // then
        var text = ((MimeMultipart) world.mails(anna, 2).get(1).getContent())
                .getBodyPart(0)
                .getContent()
                .toString();
        assertThat(text).containsSubsequence("the lid", "the label").doesNotContain("the box");
        assertThat(runs()).isEqualTo("2");
    }

    /** Business time may stand still, and keys have no order in time. */
    @Test
    void tellsAllThatIsMendedAtOneMoment() throws Exception {
        // given
        world.put(
                campaign,
                JourneyDefinitions.of(
                        "\"entry\": {\"on\": \"IMPROVEMENT\"}, \"exits\": [], \"reentry\": {\"policy\": \"AFTER\", \"after\": \"P1D\"}, ",
                        STAGE.replace("\"one\"", "\"mended\"").replace(", \"wait\": \"P30D\"", "")));
        marketer().post("/api/campaigns/" + campaign + "/launch").then().statusCode(200);
        var at = world.now();
        Neighbours.mended("rude-staff", anna, at, "how we speak with you");
        soon().untilAsserted(() -> assertThat(told()).isEqualTo("rude-staff"));

        // when
        Neighbours.mended("late-orders", anna, at, "how late we were");

        // then
        soon().untilAsserted(() -> assertThat(told()).isEqualTo("late-orders"));
    }

    /** The improvement told last. */
    private String told() {
        return world.value("select fact from entry where campaign = :id", campaign);
    }

    private void launch(String on, String segment, String head) {
        launch(on, segment, head, STAGE);
    }

    private void launch(String on, String segment, String head, String stage) {
        world.put(campaign, JourneyDefinitions.of(segment + "\"entry\": {\"on\": \"" + on + "\"}, " + head, stage));
        marketer().post("/api/campaigns/" + campaign + "/launch").then().statusCode(200);
        soon().untilAsserted(() -> assertThat(
                        marketer().get("/api/campaigns/" + campaign).jsonPath().getString("status"))
                .isEqualTo("RUNNING"));
    }

    private String coupon() {
        return world.value("select state from coupon where customer_id = :id", anna);
    }

    private String runs() {
        return world.value("select count(*) from enrollment where customer_id = :id", anna);
    }
}
