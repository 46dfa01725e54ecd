package io.winback.campaign.feedback;

import static io.restassured.RestAssured.given;
import static io.winback.campaign.Api.marketer;
import static io.winback.campaign.Api.operator;
import static io.winback.campaign.Api.storefront;
import static io.winback.campaign.World.soon;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.restassured.response.ValidatableResponse;
import io.winback.campaign.Definitions;
import io.winback.campaign.Neighbours;
import io.winback.campaign.RealTest;
import io.winback.campaign.World;
import io.winback.campaign.feedback.mailbox.Samples;
import io.winback.local.testing.Contract;
import io.winback.platform.sql.Database;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What mail servers and people say back changes whom campaigns write to. */
@RealTest
class FeedbackTest {

    @Inject
    World world;

    @Inject
    Database database;

    private String anna;
    private String campaign;
    private String mail;

    @BeforeEach
    void sendAMail() {
        anna = world.lost("anna");
        campaign = Neighbours.id("campaign");
        var segment = Neighbours.id("segment");
        world.launch(campaign, segment, Definitions.gift(segment, "A gift"), anna);
        world.mails(anna, 1);
        world.ledgerSays(anna, "SENT");
        mail = world.ledger(anna, "message_id");
    }

    /** The books are about mails that were decided and sent. */
    @AfterEach
    void balanceTheBooks() {
        database.use(sql -> {
            sql.execute(
                    "delete from message m where not exists (select 1 from enrollment e where e.id = m.enrollment_id)");
            sql.execute("update message set state = 'SENT' where customer_id like 'bela-%' and outcome = 'NEVER LEFT'");
        });
    }

    @Test
    void closesAnAddressThatDoesNotExist() {
        // when
        report("HARD_BOUNCE").body("results", contains("TAKEN"));

        // then
        var withdrawn = world.told(anna, "consent.withdrawn.v1");
        assertThat(withdrawn.get("reason").asText()).isEqualTo("HARD_BOUNCE");
        assertThat(withdrawn.get("purposes")).hasSize(4);
        var failed = world.told(anna, "message.failed.v1");
        assertThat(failed.get("kind").asText()).isEqualTo("HARD_BOUNCE");
        assertThat(Contract.of("campaign-service", "message.failed.v1").violations(failed.toString()))
                .isEmpty();
        soon().untilAsserted(() -> assertThat(world.decisions(anna)).contains("BOUNCED"));

        // and a second report of the same changes nothing
        report("HARD_BOUNCE").body("results", contains("REPEATED"));
        assertThat(count("mail_feedback")).isEqualTo("1");
    }

    @Test
    void opensAgainForANewAddress() {
        // given
        report("HARD_BOUNCE");
        assertThat(count("withdrawal")).isEqualTo("4");

        // when another address is told
        Neighbours.reachedAt(anna, "anna.new." + anna + "@post.example");

        // then
        soon().untilAsserted(() -> assertThat(count("withdrawal")).isEqualTo("0"));
    }

    @Test
    void stopsAtOnceForAComplaint() {
        report("COMPLAINT").body("results", contains("TAKEN"));

        var withdrawn = world.told(anna, "consent.withdrawn.v1");
        assertThat(withdrawn.get("reason").asText()).isEqualTo("COMPLAINT");
        assertThat(world.told(anna, "message.failed.v1").get("kind").asText()).isEqualTo("COMPLAINT");
        soon().untilAsserted(() -> assertThat(world.decisions(anna)).contains("COMPLAINED"));
    }

    @Test
    void leavesAFullMailboxInPeaceAfterThreeMails() {
        // given two mails more, as the ledger would hold them
        again(2);

        // when
        for (var one : mails()) {
            report(one, "SOFT_BOUNCE").body("results", contains("TAKEN"));
            report(one, "SOFT_BOUNCE").body("results", contains("REPEATED"));
        }

        // then
        assertThat(world.value("select paused_until - paused_at from mailbox_pause where customer_id = :id", anna))
                .isEqualTo("30 days");
        assertThat(world.value("select count(*) from withdrawal where customer_id = :id", anna))
                .isEqualTo("0");
    }

    @Test
    void believesNobodyWhoNamesNoMailOfOurs() {
        report("<forged\\u0000@shop.example>", "HARD_BOUNCE").body("results", contains("UNKNOWN_MESSAGE"));
        report("<forged@shop.example>", "HARD_BOUNCE").body("results", contains("UNKNOWN_MESSAGE"));
        report("bounce+aaaaaaaaaaaaaaaaaaaaaaaaaa.aaaaaaaaaaaaaaaa@shop.example", "COMPLAINT")
                .body("results", contains("UNKNOWN_MESSAGE"));

        assertThat(count("withdrawal")).isEqualTo("0");
    }

    @Test
    void hearsNothingOfAMailThatNeverLeft() {
        var bela = world.lost("bela");
        var segment = Neighbours.id("segment");
        world.launch(Neighbours.id("campaign"), segment, Definitions.gift(segment, "A gift"), bela);
        world.mails(bela, 1);
        world.ledgerSays(bela, "SENT");
        database.use(sql -> sql.execute(
                "update message set state = 'CANCELLED', outcome = 'NEVER LEFT' where customer_id = ?", bela));

        report(world.ledger(bela, "message_id"), "HARD_BOUNCE").body("results", contains("NOT_SENT"));
    }

    @Test
    void readsADeliveryReportAsItCame() {
        given().header("X-Api-Key", io.winback.local.testing.TestKeys.OPERATOR)
                .contentType("message/rfc822")
                .body(Samples.BOUNCE.formatted(mail).getBytes(StandardCharsets.UTF_8))
                .post("/api/messages/feedback/mail")
                .then()
                .statusCode(200)
                .body("what", equalTo("DELIVERY_REPORT"))
                .body("results", contains("TAKEN"));

        assertThat(world.value(
                        "select kind || ' ' || source || ' ' || status from mail_feedback where customer_id = :id",
                        anna))
                .isEqualTo("HARD_BOUNCE DSN 5.1.1");
    }

    @Test
    void readsAComplaintAsItCame() {
        given().header("X-Api-Key", io.winback.local.testing.TestKeys.STOREFRONT)
                .contentType("message/rfc822")
                .body(Samples.COMPLAINT.formatted(mail).getBytes(StandardCharsets.UTF_8))
                .post("/api/messages/feedback/mail")
                .then()
                .statusCode(200)
                .body("what", equalTo("COMPLAINT_REPORT"))
                .body("results", contains("TAKEN"));
    }

    @Test
    void takesWebhooksAtTheAddressShownToTheOperator() {
        // given
        var address =
                operator().get("/api/messages/feedback/addresses").jsonPath().getString("postmark");
        var webhook = """
                {"RecordType": "SpamComplaint", "Metadata": {"winback": "%s"}}""".formatted(mail);

        // when, without any key of ours
        given().contentType("text/plain; charset=UTF-8")
                .body(webhook)
                .post(URI.create(address).getPath())
                .then()
                .statusCode(200)
                .body("results", contains("TAKEN"));

        // then it is good for this provider only, and nothing else gets in
        var other = URI.create(address).getPath().replace("/postmark/", "/mailgun/");
        given().body(webhook).post(other).then().statusCode(404);
        given().body(webhook).post("/t/f/postmark/v1.dev.YQ.YQ").then().statusCode(404);
        given().body("[]").post(URI.create(address).getPath()).then().statusCode(400);
    }

    @Test
    void pausesACampaignThatIsNotWanted() {
        // given a campaign of a hundred mails, of which three were complained about
        again(99);

        // when
        mails().subList(0, 3).forEach(one -> report(one, "COMPLAINT"));

        // then
        soon().untilAsserted(() -> marketer()
                .get("/api/campaigns/" + campaign)
                .then()
                .body("status", equalTo("PAUSED"))
                // of this campaign, or of the domain it shares with the other tests
                .body("pausedBecause", startsWith("Complaints: ")));
        var health = marketer().get("/api/messages/health?limit=100").jsonPath();
        assertThat(health.getString("campaigns.find { it.campaign == '" + campaign + "' }.notices[0].level"))
                .isEqualTo("PAUSE");

        // and goes on when a marketer says so
        marketer().post("/api/campaigns/" + campaign + "/resume").then().statusCode(200);
        again(1);
        report(mails().get(3), "SOFT_BOUNCE");
        marketer().get("/api/campaigns/" + campaign).then().body("status", equalTo("RUNNING"));
    }

    /** More mails of the campaign to the customer, as if they had left. */
    private void again(int mails) {
        database.use(sql ->
                sql.createUpdate("""
                        insert into message (id, enrollment_id, stage, campaign, customer_id, mail, purpose, message_id, state,
                          not_before, attempt, dispatched_at, settled_at)
                        select gen_random_uuid(), gen_random_uuid(), stage, campaign, customer_id, mail, purpose,
                          '<' || gen_random_uuid() || '@shop.example>', 'SENT', not_before, 1, dispatched_at, settled_at
                        from (select * from message where customer_id = :anna limit 1) m, generate_series(1, :mails)
                        """).bind("anna", anna).bind("mails", mails).execute());
    }

    private java.util.List<String> mails() {
        return database.with(
                sql -> sql.createQuery("select message_id from message where customer_id = :anna order by id")
                        .bind("anna", anna)
                        .mapTo(String.class)
                        .list());
    }

    private ValidatableResponse report(String kind) {
        return report(mail, kind);
    }

    private static ValidatableResponse report(String message, String kind) {
        return storefront()
                .body("{\"items\": [{\"messageId\": \"" + message + "\", \"kind\": \"" + kind + "\"}]}")
                .post("/api/messages/feedback")
                .then()
                .statusCode(200);
    }

    private String count(String table) {
        return world.value("select count(*) from " + table + " where customer_id = :id", anna);
    }
}
