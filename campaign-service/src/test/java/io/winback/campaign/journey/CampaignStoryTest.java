package io.winback.campaign.journey;

import static io.winback.campaign.Api.marketer;
import static io.winback.campaign.Api.operator;
import static io.winback.campaign.Api.storefront;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.winback.campaign.MailServer;
import io.winback.campaign.Neighbours;
import io.winback.campaign.RealTest;
import io.winback.local.testing.TestClock;
import io.winback.local.testing.Topic;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Campaigns as marketers, storefronts and customers live through them. */
@RealTest
class CampaignStoryTest {

    private static final Pattern CODE = Pattern.compile("[A-Z2-9]{4}(-[A-Z2-9]{4}){3}");

    @Inject
    Clock clock;

    private String campaign;
    private String segment;

    @BeforeEach
    void freshNames() {
        campaign = Neighbours.id("campaign");
        segment = Neighbours.id("segment");
    }

    @Test
    void asksApologisesWithCouponAndEndsWithThePurchase() throws Exception {
        // given
        var anna = Neighbours.id("anna");
        launchFor("0", anna);

        // when the survey mail has come and the answer names a late delivery
        var ask = mails(anna, 1).get(0);
        var enrollment = sent(anna, "ask").get("enrollmentId").asText();
        Neighbours.answered(anna, enrollment, "SERVICE", "SERVICE.DELIVERY");
        soon().untilAsserted(() -> assertThat(decisions(anna)).contains("CONTACT_PRESSURE"));
        skipDays(15);

        // then the apology names the fault and brings a personal code
        var sorry = mails(anna, 2).get(1);
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
        Neighbours.ordered("o-" + anna, anna, clock.instant(), code, false);

        // then the run ends, once redeemed, once returned
        soon().untilAsserted(() -> assertThat(decisions(anna)).contains("PURCHASED"));
        var ended = Topic.of("winback.campaigns").of(anna, "enrollment.ended.v1");
        assertThat(ended).hasSize(1);
        assertThat(ended.get(0).body().get("reason").asText()).isEqualTo("PURCHASED");
        assertThat(Topic.of("winback.campaigns").of(anna, "coupon.redeemed.v1")).hasSize(1);
        operator()
                .get("/api/operations/campaign/accounts")
                .then()
                .statusCode(200)
                .body("balanced", org.hamcrest.Matchers.is(true));
    }

    @Test
    void writesInTheReadersLanguageAndGoesOnWithoutAnAnswer() throws Exception {
        // given
        var mari = Neighbours.id("mari");
        lost(mari, "et");
        launch("0", List.of(mari));

        // when
        mails(mari, 1);
        skipDays(15);

        // then
        var news = mails(mari, 2).get(1);
        assertThat(news.getSubject()).isEqualTo("Uudised");
        assertThat(text(news)).contains("lubasid meil");
    }

    @Test
    void heldOutCustomersGetNothingAndAreMeasured() {
        // given
        var karl = Neighbours.id("karl");
        launchFor("0.9", karl, Neighbours.id("k2"), Neighbours.id("k3"), Neighbours.id("k4"), Neighbours.id("k5"));

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
        var olga = Neighbours.id("olga");
        lost(olga, "uk");
        put("0");
        Neighbours.joined(segment, olga, clock.instant(), true);
        Neighbours.published(segment, 2);

        // when
        marketer().post("/api/campaigns/" + campaign + "/launch").then().statusCode(200);

        // then
        await().during(Duration.ofSeconds(2)).atMost(Duration.ofSeconds(4)).untilAsserted(() -> assertThat(status())
                .isEqualTo("LAUNCHING"));
        var late = Neighbours.id("late");
        lost(late, "en");
        Neighbours.joined(segment, late, clock.instant(), true);
        soon().untilAsserted(() -> assertThat(status()).isEqualTo("RUNNING"));
        mails(olga, 1);
        mails(late, 1);
    }

    @Test
    void historyEnrollsNobodyAndEndsNothing() {
        // given
        var anna = Neighbours.id("anna");
        var newcomer = Neighbours.id("newcomer");
        launchFor("0", anna);
        mails(anna, 1);

        // when
        lost(newcomer, "en");
        Neighbours.joined(segment, newcomer, clock.instant(), true);
        Neighbours.ordered("old-" + anna, anna, clock.instant().plusSeconds(1), null, true);

        // then
        await().during(Duration.ofSeconds(2)).atMost(Duration.ofSeconds(4)).untilAsserted(() -> {
            assertThat(report().getInt("enrolled")).isEqualTo(1);
            assertThat(decisions(anna)).doesNotContain("PURCHASED");
        });
    }

    @Test
    void oneClickStopsEverythingAtOnceAndTwiceIsOnce() throws Exception {
        // given
        var anna = Neighbours.id("anna");
        launchFor("0", anna);
        var header = mails(anna, 1).get(0).getHeader("List-Unsubscribe")[0];
        var path = java.net.URI.create(header.substring(1, header.length() - 1)).getPath();

        // when a scanner looks, and the reader clicks twice
        io.restassured.RestAssured.get(path).then().statusCode(200);
        assertThat(Topic.of("winback.campaigns").of(anna, "consent.withdrawn.v1"))
                .isEmpty();
        for (var i = 0; i < 2; i++) {
            io.restassured.RestAssured.given()
                    .contentType("application/x-www-form-urlencoded")
                    .body("List-Unsubscribe=One-Click")
                    .post(path)
                    .then()
                    .statusCode(200);
        }

        // then
        soon().untilAsserted(() -> assertThat(Topic.of("winback.campaigns").of(anna, "consent.withdrawn.v1"))
                .hasSize(1));
        assertThat(decisions(anna)).contains("UNSUBSCRIBED");
    }

    @Test
    void refusesTheExcluded() {
        // given
        var toxic = Neighbours.id("toxic");
        Neighbours.contact(toxic, "Nobody");
        Neighbours.excluded(toxic, "TOXIC");
        soon().untilAsserted(() -> known(toxic));

        // when
        launch("0", List.of(toxic));

        // then
        soon().untilAsserted(() -> assertThat(decisions(toxic)).contains("EXCLUDED"));
        assertThat(MailServer.received(Neighbours.address(toxic))).isEmpty();
    }

    private void launchFor(String holdout, String... customers) {
        for (var customer : customers) {
            lost(customer, "en");
        }
        launch(holdout, List.of(customers));
    }

    private void launch(String holdout, List<String> customers) {
        customers.forEach(customer -> Neighbours.joined(segment, customer, clock.instant(), true));
        Neighbours.published(segment, customers.size());
        put(holdout);
        marketer().post("/api/campaigns/" + campaign + "/launch").then().statusCode(200);
    }

    private void lost(String customer, String language) {
        Neighbours.lost(customer, language);
        soon().untilAsserted(() -> known(customer));
    }

    @Inject
    io.winback.platform.sql.Database database;

    private void known(String customer) {
        var known = database.with(sql -> sql.createQuery(
                        "select count(*) from customer where customer_id = :id and email is not null and customer_version > 0")
                .bind("id", customer)
                .mapTo(Integer.class)
                .one());
        assertThat(known).isEqualTo(1);
    }

    private void put(String holdout) {
        marketer()
                .body(Definitions.askSorryNews(segment, holdout))
                .put("/api/campaigns/" + campaign)
                .then()
                .log()
                .ifValidationFails()
                .statusCode(200);
    }

    private List<jakarta.mail.internet.MimeMessage> mails(String customer, int count) {
        intoTheWindow();
        soon().untilAsserted(() ->
                assertThat(MailServer.received(Neighbours.address(customer))).hasSize(count));
        return MailServer.received(Neighbours.address(customer));
    }

    /** To ten in the morning in Tallinn, when mails may go. */
    private void intoTheWindow() {
        var local = clock.instant().atZone(java.time.ZoneId.of("Europe/Tallinn"));
        if (local.getHour() < 10 || local.getHour() >= 19) {
            var morning = local.getHour() < 10 ? local : local.plusDays(1);
            TestClock.moveTo(morning.withHour(10).withMinute(0).toInstant());
        }
    }

    private void skipDays(int days) {
        for (var day = 0; day < days; day++) {
            TestClock.moveTo(clock.instant().plus(Duration.ofDays(1)));
        }
        intoTheWindow();
    }

    private com.fasterxml.jackson.databind.JsonNode sent(String customer, String stage) {
        soon().untilAsserted(() -> assertThat(Topic.of("winback.campaigns").of(customer, "message.sent.v1"))
                .anyMatch(event -> event.body().get("stage").asText().equals(stage)));
        return Topic.of("winback.campaigns")
                .of(customer, "message.sent.v1")
                .get(0)
                .body();
    }

    private static String text(jakarta.mail.internet.MimeMessage mail) throws Exception {
        var parts = (jakarta.mail.internet.MimeMultipart) mail.getContent();
        return parts.getBodyPart(0).getContent().toString();
    }

    private static String code(String text) {
        var matcher = CODE.matcher(text);
        assertThat(matcher.find()).isTrue();
        return matcher.group();
    }

    private List<String> decisions(String customer) {
        return marketer()
                .get("/api/decisions?limit=100&customer=" + customer)
                .jsonPath()
                .getList("items.rule");
    }

    private io.restassured.path.json.JsonPath report() {
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

    private static ConditionFactory soon() {
        return await().atMost(Duration.ofSeconds(40)).pollInterval(Duration.ofMillis(50));
    }
}
