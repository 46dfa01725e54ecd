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
import io.winback.platform.sql.Database;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of a mail when the mail server refuses, falls silent or is away. */
@RealTest
class DeliveryTest {

    @Inject
    World world;

    @Inject
    ConfirmationService confirmations;

    @Inject
    Database database;

    private String anna;

    @BeforeEach
    void freshCustomer() {
        anna = world.lost("anna");
    }

    @Test
    void failsForGoodWhereTheServerRefusesForGood() {
        // given
        MailServer.to(Neighbours.address(anna), Manner.REFUSE);

        // when
        launch();

        // then the run goes on, and what did not leave does not count as a contact
        world.ledgerSays(anna, "FAILED");
        assertThat(world.ledger(anna, "smtp_code")).isEqualTo("550");
        var failed = world.told(anna, "message.failed.v1");
        assertThat(failed.get("kind").asText()).isEqualTo("HARD_BOUNCE");
        assertThat(failed.get("code").asInt()).isEqualTo(550);
        assertThat(contacts()).isEqualTo("0");
        assertThat(world.decisions(anna)).contains("SMTP_REFUSED");
        soon().untilAsserted(() -> assertThat(run("state")).isEqualTo("ENDED"));
        assertThat(received()).isZero();
    }

    @Test
    void triesAgainWhereTheServerRefusesForNow() throws Exception {
        MailServer.to(Neighbours.address(anna), Manner.DEFER);

        launch();

        world.ledgerSays(anna, "SENT");
        assertThat(world.ledger(anna, "attempt")).isEqualTo("2");
        assertThat(received()).isEqualTo(1);
        var messageId = MailServer.received(Neighbours.address(anna)).get(0).getHeader("Message-ID")[0];
        assertThat(messageId).isEqualTo(world.ledger(anna, "message_id")).matches("<[0-9a-v]{40,}@shop\\.example>");
    }

    @Test
    void delaysMailsWhileTheServerIsDownAndSendsThemOnce() {
        // given
        MailServer.goDown();
        try {
            launch();
            soon().untilAsserted(() -> assertThat(world.value("select circuit from smtp_account where :id <> ''", anna))
                    .isNotEqualTo("CLOSED"));
            world.ledgerSays(anna, "PLANNED");
            assertThat(world.ledger(anna, "smtp_code")).isEqualTo("null");
            assertThat(world.ledger(anna, "deferrals")).isEqualTo("0");
            soon().untilAsserted(() -> assertThat(contacts()).isEqualTo("0"));
        } finally {
            // when
            MailServer.comeBack();
        }

        // then
        world.ledgerSays(anna, "SENT");
        forAWhile().untilAsserted(() -> assertThat(received()).isEqualTo(1));
        assertThat(states()).containsExactly("SENT");
    }

    @Test
    void doesNotSendAgainWhatTheServerTookWithoutAWord() {
        MailServer.to(Neighbours.address(anna), Manner.HANG_UP);

        launch();

        world.ledgerSays(anna, "UNKNOWN");
        assertThat(run("phase")).isEqualTo("WAITING");
        assertThat(contacts()).isEqualTo("1");
        forAWhile().untilAsserted(() -> assertThat(received()).isEqualTo(1));
        assertThat(states()).containsExactly("UNKNOWN");
        assertThat(world.decisions(anna)).contains("DELIVERY_UNKNOWN");
    }

    @Test
    void goesOnWithoutAWordAndHeedsOneThatComesLate() {
        // given a mail the server has taken and says nothing of
        MailServer.to(Neighbours.address(anna), Manner.HOLD);
        launch();
        soon().untilAsserted(() -> assertThat(received()).isEqualTo(1));
        assertThat(world.ledger(anna, "state")).isEqualTo("DISPATCHED");

        // when the lease is over
        database.use(sql -> sql.createUpdate(
                        "update message set lease_until = '2020-01-01T00:00:00Z' where customer_id = :customer")
                .bind("customer", anna)
                .execute());
        confirmations.markUnknown();

        // then the run goes on
        assertThat(world.ledger(anna, "state")).isEqualTo("UNKNOWN");
        assertThat(run("phase")).isEqualTo("WAITING");

        // when the word comes after all
        MailServer.release(Neighbours.address(anna));

        // then it counts, and nothing was sent twice
        world.ledgerSays(anna, "SENT");
        soon().untilAsserted(() -> assertThat(states()).containsExactly("UNKNOWN", "SENT"));
        forAWhile().untilAsserted(() -> assertThat(received()).isEqualTo(1));
        assertThat(world.ledger(anna, "attempt")).isEqualTo("1");
    }

    @Test
    void sendsTheOthersWhileTheServerSaysNothingOfOne() {
        // given
        MailServer.to(Neighbours.address(anna), Manner.HOLD);
        launch();
        soon().untilAsserted(() -> assertThat(received()).isEqualTo(1));
        var bela = world.lost("bela");
        var segment = Neighbours.id("segment");

        // when
        world.launch(Neighbours.id("campaign"), segment, Definitions.gift(segment, "A gift"), bela);

        // then
        world.ledgerSays(bela, "SENT");
        assertThat(world.ledger(anna, "state")).isEqualTo("DISPATCHED");
        MailServer.release(Neighbours.address(anna));
        world.ledgerSays(anna, "SENT");
    }

    @Test
    void keepsTheMailWhereTheServerDoesNotKnowUsAndTriesWithOne() {
        // given
        MailServer.to(Neighbours.address(anna), Manner.LOCK_OUT);

        // when
        launch();

        // then the circuit opens, one mail tries and closes it
        world.ledgerSays(anna, "SENT");
        assertThat(world.ledger(anna, "attempt || ' ' || deferrals")).isEqualTo("2 0");
        assertThat(received()).isEqualTo(1);
        assertThat(states()).containsExactly("SENT");
        assertThat(history(anna, "w.state || ' ' || w.source || ' ' || w.code")).isEqualTo("PLANNED SERVER 530");
        soon().untilAsserted(() -> assertThat(
                        world.value("select circuit || ' ' || failures from smtp_account where :id <> ''", anna))
                .isEqualTo("CLOSED 0"));
    }

    @Test
    void sendsOnceMoreWithTheSameIdWhereTheCampaignAsksForIt() throws Exception {
        // given
        MailServer.to(Neighbours.address(anna), Manner.HANG_UP_ONCE);
        var segment = Neighbours.id("segment");
        world.launch(Neighbours.id("campaign"), segment, Definitions.giftAtLeastOnce(segment, "A gift"), anna);
        world.intoTheWindow();
        world.ledgerSays(anna, "UNKNOWN");
        forAWhile().untilAsserted(() -> assertThat(received()).isEqualTo(1));

        // when the lease of the first is over
        leaseIsOver();

        // then
        world.ledgerSays(anna, "SENT");
        assertThat(received()).isEqualTo(2);
        var copies = MailServer.received(Neighbours.address(anna));
        assertThat(copies.get(1).getHeader("Message-ID"))
                .isEqualTo(copies.get(0).getHeader("Message-ID"));
        assertThat(states()).containsExactly("UNKNOWN", "SENT");
        assertThat(contacts()).isEqualTo("1");
        assertThat(run("phase")).isEqualTo("WAITING");
    }

    @Test
    void sendsOnceMoreThoughTheRunHasComeToItsEnd() {
        // given a last stage that waits for nothing
        MailServer.to(Neighbours.address(anna), Manner.HANG_UP_ONCE);
        var segment = Neighbours.id("segment");
        var definition = Definitions.giftAtLeastOnce(segment, "A gift").replace(", \"wait\": \"P80D\"", "");
        world.launch(Neighbours.id("campaign"), segment, definition, anna);
        world.intoTheWindow();
        world.ledgerSays(anna, "UNKNOWN");
        soon().untilAsserted(() -> assertThat(run("end_reason")).isEqualTo("COMPLETED"));

        // when
        leaseIsOver();

        // then
        world.ledgerSays(anna, "SENT");
        assertThat(received()).isEqualTo(2);
    }

    @Test
    void leavesNothingOpenOfACampaignThatWasCancelledMeanwhile() {
        // given
        MailServer.to(Neighbours.address(anna), Manner.HOLD_AND_DEFER);
        var segment = Neighbours.id("segment");
        var campaign = Neighbours.id("campaign");
        world.launch(campaign, segment, Definitions.gift(segment, "A gift"), anna);
        world.intoTheWindow();
        soon().untilAsserted(() -> assertThat(received()).isEqualTo(1));

        // when
        marketer().post("/api/campaigns/" + campaign + "/cancel").then().statusCode(200);
        soon().untilAsserted(() -> assertThat(run("state")).isEqualTo("ENDED"));
        MailServer.release(Neighbours.address(anna));

        // then
        world.ledgerSays(anna, "CANCELLED");
        assertThat(contacts()).isEqualTo("0");
    }

    @Test
    void sendsNoThirdCopy() {
        // given
        MailServer.to(Neighbours.address(anna), Manner.HANG_UP);
        var segment = Neighbours.id("segment");
        world.launch(Neighbours.id("campaign"), segment, Definitions.giftAtLeastOnce(segment, "A gift"), anna);
        world.intoTheWindow();
        world.ledgerSays(anna, "UNKNOWN");

        // when
        leaseIsOver();
        soon().untilAsserted(() -> assertThat(received()).isEqualTo(2));
        soon().untilAsserted(() ->
                assertThat(world.ledger(anna, "state || ' ' || resends")).isEqualTo("UNKNOWN 1"));
        var code = world.value("select code from coupon where customer_id = :id", anna);
        assertThat(MailServer.raw(Neighbours.address(anna)))
                .allMatch(mail -> new String(mail, StandardCharsets.UTF_8).contains(code));
        leaseIsOver();

        // then
        forAWhile().untilAsserted(() -> assertThat(received()).isEqualTo(2));
        assertThat(states()).containsExactly("UNKNOWN");
    }

    @Test
    void doesNotSendAgainToSomebodyWhoWithdrewMeanwhile() {
        // given
        MailServer.to(Neighbours.address(anna), Manner.HANG_UP_ONCE);
        var segment = Neighbours.id("segment");
        world.launch(Neighbours.id("campaign"), segment, Definitions.giftAtLeastOnce(segment, "A gift"), anna);
        world.intoTheWindow();
        world.ledgerSays(anna, "UNKNOWN");
        Neighbours.suppressed(anna);
        soon().untilAsserted(
                        () -> assertThat(world.value("select suppressed from customer where customer_id = :id", anna))
                                .isEqualTo("t"));

        // when
        leaseIsOver();

        // then
        soon().untilAsserted(() -> assertThat(world.ledger(anna, "resend_at")).isEqualTo("null"));
        assertThat(world.ledger(anna, "state || ' ' || resends")).isEqualTo("UNKNOWN 0");
        assertThat(received()).isEqualTo(1);
    }

    @Test
    void saysNothingOfAMailWithoutAWordToSomebodyWhoWasErased() {
        // given
        MailServer.to(Neighbours.address(anna), Manner.HOLD);
        launch();
        soon().untilAsserted(() -> assertThat(received()).isEqualTo(1));
        var message = world.ledger(anna, "id");
        Neighbours.erasure(anna, world.now());
        soon().untilAsserted(() -> assertThat(world.ledger(anna, "state")).isEqualTo("nothing"));

        // when the lease is over
        database.use(
                sql -> sql.createUpdate("update message set lease_until = '2020-01-01T00:00:00Z' where id::text = :id")
                        .bind("id", message)
                        .execute());
        confirmations.markUnknown();

        // then
        var state = "select state from message where id::text = :id";
        assertThat(world.value(state, message)).isEqualTo("UNKNOWN");
        MailServer.release(Neighbours.address(anna));
        soon().untilAsserted(() -> assertThat(world.value(state, message)).isEqualTo("SENT"));
        assertThat(world.events(anna, "message.sent.v1")).isEmpty();
        assertThat(world.value("select count(*) from customer where customer_id = :id", anna))
                .isEqualTo("0");
    }

    @Test
    void waitsForAnAddress() {
        // given somebody who is lost, and whose address is not known
        var olga = Neighbours.id("olga");
        Neighbours.profile(olga, "LOST", 1);
        Neighbours.permitted(olga, "en", java.time.Instant.parse("2020-01-01T00:00:00Z"));
        world.permissionsKnown(olga);
        soon().untilAsserted(() -> assertThat(world.value("select stage from customer where customer_id = :id", olga))
                .isEqualTo("LOST"));
        var segment = Neighbours.id("segment");
        world.launch(Neighbours.id("campaign"), segment, Definitions.gift(segment, "Hello"), olga);
        world.intoTheWindow();
        soon().untilAsserted(() -> assertThat(world.decisions(olga)).contains("NO_CONTACT"));

        // when
        Neighbours.contact(olga, "Olga");
        world.known(olga);
        world.skipDays(2);

        // then
        world.mails(olga, 1);
    }

    private void launch() {
        var segment = Neighbours.id("segment");
        world.launch(Neighbours.id("campaign"), segment, Definitions.gift(segment, "A gift"), anna);
        world.intoTheWindow();
    }

    private void leaseIsOver() {
        database.use(sql -> sql.createUpdate("""
                        update message set resend_at = '2020-01-01T00:00:00Z'
                        where customer_id = :customer and resend_at is not null
                        """).bind("customer", anna).execute());
    }

    private String history(String customer, String columns) {
        return world.value(
                "select string_agg(" + columns + ", ', ' order by w.at) from message_word w "
                        + "join message m on m.id = w.message_id where m.customer_id = :id",
                customer);
    }

    private int received() {
        return MailServer.raw(Neighbours.address(anna)).size();
    }

    private List<String> states() {
        world.told(anna, "message.sent.v1");
        return world.events(anna, "message.sent.v1").stream()
                .map(event -> event.get("state").asText())
                .toList();
    }

    private String contacts() {
        return world.value("select count(*) from contact where customer_id = :id", anna);
    }

    private String run(String column) {
        return world.value("select " + column + " from enrollment where customer_id = :id", anna);
    }
}
