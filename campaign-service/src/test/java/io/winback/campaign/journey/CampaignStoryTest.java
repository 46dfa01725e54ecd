package io.winback.campaign.journey;

import static io.winback.campaign.Api.marketer;
import static io.winback.campaign.Api.storefront;
import static io.winback.campaign.World.forAWhile;
import static io.winback.campaign.World.soon;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.winback.campaign.Balance;
import io.winback.campaign.Definitions;
import io.winback.campaign.MailServer;
import io.winback.campaign.Neighbours;
import io.winback.campaign.RealTest;
import io.winback.campaign.World;
import io.winback.local.testing.Contract;
import io.winback.local.testing.Topic;
import jakarta.inject.Inject;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Campaigns as marketers, storefronts and customers live through them. */
@RealTest
class CampaignStoryTest {

    private static final Pattern CODE = Pattern.compile("[A-Z2-9]{4}(-[A-Z2-9]{4}){3}");

    @Inject
    World world;

    private String campaign;
    private String segment;
    private Balance balance;

    @BeforeEach
    void freshNames() {
        balance = Balance.now();
        campaign = Neighbours.id("campaign");
        segment = Neighbours.id("segment");
    }

    @Test
    void asksApologisesWithCouponAndEndsWithThePurchase() throws Exception {
        // given
        var anna = world.lost("anna");
        launchFor("0", anna);

        // when the survey mail has come and the answer names a late delivery
        var ask = world.mails(anna, 1).get(0);
        var enrollment = sent(anna, "ask").get("enrollmentId").asText();
        Neighbours.answered(anna, enrollment, "SERVICE", "SERVICE.DELIVERY");
        soon().untilAsserted(() -> assertThat(world.decisions(anna)).contains("CONTACT_PRESSURE"));
        world.skipDays(15);

        // then the apology names the fault and brings a personal code
        var sorry = world.mails(anna, 2).get(1);
        assertThat(ask.getHeader("List-Unsubscribe-Post")).containsExactly("List-Unsubscribe=One-Click");
        assertThat(ask.getContent().toString()).isNotEmpty();
        var text = text(sorry);
        assertThat(text).contains("the late delivery");
        var code = code(text);

        // when the code is redeemed and the order comes
        var redeem = Map.of(
                "orderId", "o-" + anna, "customerId", anna, "goods", Map.of("amount", "50.00", "currency", "GBP"));
        storefront()
                .body(redeem)
                .post("/api/coupons/" + code + "/redeem")
                .then()
                .statusCode(200);
        Neighbours.ordered("o-" + anna, anna, world.now(), code, false);

        // then the run ends, once redeemed, once returned
        soon().untilAsserted(() -> assertThat(world.decisions(anna)).contains("PURCHASED"));
        assertThat(world.told(anna, "enrollment.ended.v1").get("reason").asText())
                .isEqualTo("PURCHASED");
        assertThat(world.events(anna, "enrollment.ended.v1")).hasSize(1);
        assertThat(world.events(anna, "coupon.redeemed.v1")).hasSize(1);
        everyEventKeepsItsContract(anna);
        soon().untilAsserted(balance::holds);
    }

    @Test
    void writesInTheReadersLanguageAndGoesOnWithoutAnAnswer() throws Exception {
        // given
        var mari = world.lost("mari", "et");
        launchFor("0", mari);

        // when
        world.mails(mari, 1);
        world.skipDays(15);

        // then
        var news = world.mails(mari, 2).get(1);
        assertThat(news.getSubject()).isEqualTo("Uudised");
        assertThat(text(news)).contains("uudiseid");
        assertThat(world.value("select path::text from enrollment where customer_id = :id", mari))
                .isEqualTo("{ask,news}");
    }

    @Test
    void heldOutCustomersGetNothingAndAreMeasured() {
        // given
        launchFor(
                "0.9",
                world.lost("karl"),
                world.lost("kati"),
                world.lost("kai"),
                world.lost("kim"),
                world.lost("kris"));

        // when
        soon().untilAsserted(() -> assertThat(report().getInt("enrolled")).isEqualTo(5));

        // then
        var heldOut = report().getInt("heldOut");
        assertThat(heldOut).isPositive();
        assertThat(report().getInt("treated")).isEqualTo(5 - heldOut);
        soon().untilAsserted(() -> assertThat(ledger()).isEqualTo(5 - heldOut));
    }

    @Test
    void launchWaitsForEverybodyWhoJoinedTheSegment() {
        // given
        var olga = world.lost("olga", "uk");
        world.put(campaign, Definitions.askSorryNews(segment, "0"));
        Neighbours.joined(segment, olga, world.now(), true);
        Neighbours.published(segment, 2);
        Neighbours.surveyPublished("churn-reason");

        // when
        marketer().post("/api/campaigns/" + campaign + "/launch").then().statusCode(200);

        // then
        forAWhile().untilAsserted(() -> assertThat(status()).isEqualTo("LAUNCHING"));
        var late = world.lost("late");
        Neighbours.joined(segment, late, world.now(), true);
        soon().untilAsserted(() -> assertThat(status()).isEqualTo("RUNNING"));
        world.mails(olga, 1);
        world.mails(late, 1);
    }

    @Test
    void historyEnrollsNobodyAndEndsNothing() {
        // given
        var anna = world.lost("anna");
        launchFor("0", anna);
        world.mails(anna, 1);

        // when
        var newcomer = world.lost("newcomer");
        Neighbours.joined(segment, newcomer, world.now(), true);
        Neighbours.ordered("old-" + anna, anna, world.now().plusSeconds(1), null, true);

        // then
        forAWhile().untilAsserted(() -> {
            assertThat(report().getInt("enrolled")).isEqualTo(1);
            assertThat(world.decisions(anna)).doesNotContain("PURCHASED");
        });
    }

    @Test
    void whoJoinsWhileItRunsIsEnrolledOnce() {
        // given
        launchFor("0", world.lost("anna"));
        soon().untilAsserted(() -> assertThat(status()).isEqualTo("RUNNING"));
        var newcomer = world.lost("newcomer");

        // when
        Neighbours.joined(segment, newcomer, world.now(), false);
        Neighbours.joined(segment, newcomer, world.now(), false);

        // then
        soon().untilAsserted(() -> assertThat(report().getInt("enrolled")).isEqualTo(2));
        world.mails(newcomer, 1);
    }

    @Test
    void oneClickStopsEverythingAtOnceAndTwiceIsOnce() throws Exception {
        // given
        var anna = world.lost("anna");
        launchFor("0", anna);
        var header = world.mails(anna, 1).get(0).getHeader("List-Unsubscribe")[0];
        var path = URI.create(header.substring(1, header.length() - 1)).getPath();

        // when a scanner looks, and the reader clicks twice
        RestAssured.get(path).then().statusCode(200);
        assertThat(world.events(anna, "consent.withdrawn.v1")).isEmpty();
        for (var i = 0; i < 2; i++) {
            RestAssured.given()
                    .contentType("application/x-www-form-urlencoded")
                    .body("List-Unsubscribe=One-Click")
                    .post(path)
                    .then()
                    .statusCode(200);
        }

        // then
        soon().untilAsserted(() ->
                assertThat(world.events(anna, "consent.withdrawn.v1")).hasSize(1));
        assertThat(world.decisions(anna)).contains("UNSUBSCRIBED");
    }

    @Test
    void refusesTheExcluded() {
        // given
        var toxic = Neighbours.id("toxic");
        Neighbours.contact(toxic, "Nobody");
        Neighbours.excluded(toxic, "TOXIC");
        world.known(toxic);

        // when
        launchFor("0", toxic);

        // then
        soon().untilAsserted(() -> assertThat(world.decisions(toxic)).contains("EXCLUDED"));
        assertThat(MailServer.received(Neighbours.address(toxic))).isEmpty();
    }

    private void launchFor(String holdout, String... customers) {
        world.launch(campaign, segment, Definitions.askSorryNews(segment, holdout), customers);
    }

    private static void everyEventKeepsItsContract(String customer) {
        for (var type : List.of(
                "message.sent.v1",
                "survey.invited.v1",
                "coupon.issued.v1",
                "coupon.redeemed.v1",
                "enrollment.ended.v1")) {
            assertThat(Topic.of("winback.campaigns").of(customer, type))
                    .isNotEmpty()
                    .allSatisfy(event -> assertThat(Contract.of("campaign-service", type)
                                    .violations(event.body().toString()))
                            .isEmpty());
        }
    }

    private JsonNode sent(String customer, String stage) {
        soon().untilAsserted(() -> assertThat(world.events(customer, "message.sent.v1"))
                .anyMatch(event -> event.get("stage").asText().equals(stage)));
        return world.events(customer, "message.sent.v1").get(0);
    }

    private static String text(MimeMessage mail) throws Exception {
        var parts = (MimeMultipart) mail.getContent();
        return parts.getBodyPart(0).getContent().toString();
    }

    private static String code(String text) {
        var matcher = CODE.matcher(text);
        assertThat(matcher.find()).isTrue();
        return matcher.group();
    }

    private JsonPath report() {
        return marketer().get("/api/reports/campaigns/" + campaign).jsonPath();
    }

    private int ledger() {
        return marketer()
                .get("/api/messages?limit=100&campaign=" + campaign)
                .jsonPath()
                .getList("items")
                .size();
    }

    private String status() {
        return marketer().get("/api/campaigns/" + campaign).jsonPath().getString("status");
    }
}
