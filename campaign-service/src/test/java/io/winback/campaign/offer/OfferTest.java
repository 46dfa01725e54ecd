package io.winback.campaign.offer;

import static io.winback.campaign.Api.marketer;
import static io.winback.campaign.Api.storefront;
import static io.winback.campaign.World.soon;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.winback.campaign.MailServer;
import io.winback.campaign.Neighbours;
import io.winback.campaign.RealTest;
import io.winback.campaign.World;
import io.winback.local.testing.TestClock;
import io.winback.platform.paging.PageToken;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who gets an offer, decided as the mail leaves. */
@RealTest
class OfferTest {

    private static final String GIFT =
            "{\"kind\": \"GIFT\", \"gift\": {\"en\": \"a jar\"}, \"cost\": {\"amount\": \"%s\", \"currency\": \"GBP\"}, \"validDays\": 40}";
    private static final String AMOUNT =
            "{\"kind\": \"AMOUNT\", \"amount\": {\"amount\": \"%s\", \"currency\": \"GBP\"}}";

    @Inject
    World world;

    private String campaign;

    @BeforeEach
    void freshCampaign() {
        campaign = Neighbours.id("campaign");
    }

    @Test
    void spendsOnACustomerWhatTheyAreWorthAndNoMore() throws Exception {
        // given somebody worth 160, and campaigns that may spend all of it
        var anna = world.lost("anna", "160.00", "0.1");

        // when 100 are spent, and 61 more are asked for
        launch(GIFT.formatted("100.00"), anna);
        world.mails(anna, 1);
        world.skipDays(15);
        freshCampaign();
        launch(GIFT.formatted("61.00"), anna);
        var refused = world.mails(anna, 2).get(1);

        // then that is one too many, and says why
        assertThat(refused.getSubject()).isEqualTo("A reminder");
        assertThat(world.decisions(anna)).contains("LTV_GUARD");
        assertThat(world.value("select facts from decision where customer_id = :id and rule = 'LTV_GUARD'", anna))
                .contains(
                        "\"total\":\"161.00 GBP\"",
                        "\"open\":\"100.00 GBP\"",
                        "\"value\":\"160.00 GBP\"",
                        "\"basis\":\"SIMPLE\"");

        // when the third asks for what is left
        world.skipDays(15);
        freshCampaign();
        launch(GIFT.formatted("60.00"), anna);

        // then it gets it
        assertThat(world.mails(anna, 3).get(2).getSubject()).isEqualTo("With a gift");
        assertThat(world.value("select sum(planned_cost)::numeric(9,2) from coupon where customer_id = :id", anna))
                .isEqualTo("160.00");
    }

    @Test
    void givesOneMoneyRewardAYear() throws Exception {
        // given
        var anna = world.lost("anna", "1600.00", "0.1");
        launch(AMOUNT.formatted("20.00"), anna);
        world.mails(anna, 1);
        world.skipDays(15);

        // when
        freshCampaign();
        launch(AMOUNT.formatted("20.00"), anna);

        // then
        assertThat(world.mails(anna, 2).get(1).getSubject()).isEqualTo("A reminder");
        assertThat(world.decisions(anna)).contains("MONEY_REWARD");
        assertThat(world.ledger(anna, "mail")).isEqualTo("reminder");
    }

    @Test
    void remindsWhoReturnsUnaided() throws Exception {
        var anna = world.lost("anna", "1600.00", "0.7");

        launch(AMOUNT.formatted("20.00"), anna);

        assertThat(world.mails(anna, 1).get(0).getSubject()).isEqualTo("A reminder");
        assertThat(world.decisions(anna)).contains("RETURNS_UNAIDED", "DISPATCHED");
    }

    @Test
    void skipsTheMailWhereThereIsNoOther() {
        // given a stage that has nothing to say without the offer
        var anna = world.lost("anna", "1600.00", "0.7");
        var segment = Neighbours.id("segment");
        var alone = definition(segment, AMOUNT.formatted("20.00"), "").replace(", \"withoutOffer\": \"reminder\"", "");

        // when
        world.launch(campaign, segment, alone, anna);
        world.intoTheWindow();

        // then
        world.ledgerSays(anna, "SUPPRESSED");
        assertThat(world.ledger(anna, "outcome")).isEqualTo("RETURNS_UNAIDED");
    }

    @Test
    void givesABudgetToAsManyAsItPays() {
        // given a budget for one of two
        var anna = world.lost("anna", "1600.00", "0.1");
        var karl = world.lost("karl", "1600.00", "0.1");
        var segment = Neighbours.id("segment");
        var budget = definition(
                segment, AMOUNT.formatted("20.00"), ", \"budget\": {\"amount\": \"39.99\", \"currency\": \"GBP\"}");

        // when
        world.launch(campaign, segment, budget, anna, karl);
        world.mails(anna, 1);
        world.mails(karl, 1);

        // then one got it, the other the reminder
        marketer()
                .get("/api/offers?pageToken=" + PageToken.of(campaign.substring(0, campaign.length() - 1)))
                .then()
                .statusCode(200)
                .body("items.find { it.campaign == '" + campaign + "' }.committed.amount", equalTo("20.00"))
                .body("items.find { it.campaign == '" + campaign + "' }.left.amount", equalTo("19.99"))
                .body("items.find { it.campaign == '" + campaign + "' }.offers[0].issued", equalTo(1))
                .body("items.find { it.campaign == '" + campaign + "' }.offers[0].planned.amount", equalTo("20.00"));
        assertThat(world.decisions(anna).contains("BUDGET")
                        ^ world.decisions(karl).contains("BUDGET"))
                .isTrue();

        // when the code expires unused
        TestClock.moveTo(world.now().plus(Duration.ofDays(20)));

        // then the budget has it back
        soon().untilAsserted(() -> assertThat(
                        world.value("select committed::numeric(9,2) from offer_budget where campaign = :id", campaign))
                .isEqualTo("0.00"));
    }

    @Test
    void takesBackACodeThatNobodyHasSeen() {
        // given a mailbox that does not exist, and a budget for its coupon
        var anna = world.lost("anna", "1600.00", "0.1");
        MailServer.to(Neighbours.address(anna), MailServer.Manner.REFUSE);

        // when
        var segment = Neighbours.id("segment");
        var budget = ", \"budget\": {\"amount\": \"40.00\", \"currency\": \"GBP\"}";
        world.launch(campaign, segment, definition(segment, AMOUNT.formatted("20.00"), budget), anna);
        world.intoTheWindow();
        world.ledgerSays(anna, "FAILED");

        // then the budget has it back
        assertThat(world.value("select state || ' ' || revoked_because from coupon where customer_id = :id", anna))
                .isEqualTo("REVOKED NOT_SENT");
        soon().untilAsserted(() -> marketer()
                .get("/api/offers?pageToken=" + PageToken.of(campaign.substring(0, campaign.length() - 1)))
                .then()
                .body("items.find { it.campaign == '" + campaign + "' }.committed.amount", equalTo("0.00")));
    }

    @Test
    void booksWhatAUsedCodeDidCost() throws Exception {
        // given a code that takes 20 off, used on goods of 12
        var anna = world.lost("anna", "1600.00", "0.1");
        launch(AMOUNT.formatted("20.00"), anna);
        world.mails(anna, 1);
        var code = world.value("select code from coupon where customer_id = :id", anna);

        // when
        storefront()
                .body(Map.of(
                        "orderId",
                        "o-" + anna,
                        "customerId",
                        anna,
                        "goods",
                        Map.of("amount", "12.00", "currency", "GBP")))
                .post("/api/coupons/" + code + "/redeem")
                .then()
                .statusCode(200);

        // then
        soon().untilAsserted(() -> assertThat(
                        world.value("select committed::numeric(9,2) from offer_budget where campaign = :id", campaign))
                .isEqualTo("12.00"));

        // when somebody else uses it too
        Neighbours.ordered("o-leak-" + anna, Neighbours.id("karl"), world.now(), code, false);

        // then that is spent, too
        soon().untilAsserted(() -> assertThat(
                        world.value("select state from redemption where order_id = 'o-leak-' || :id", anna))
                .isEqualTo("LEAKED"));
        soon().untilAsserted(() -> assertThat(
                        world.value("select committed::numeric(9,2) from offer_budget where campaign = :id", campaign))
                .isEqualTo(world.value(
                        "select (12 + cost)::numeric(9,2) from redemption where order_id = 'o-leak-' || :id", anna)));
    }

    @Test
    void limitsTheCodesOfAnOffer() {
        var anna = world.lost("anna", "1600.00", "0.1");
        var karl = world.lost("karl", "1600.00", "0.1");

        launch(AMOUNT.formatted("20.00").replace("}}", "}, \"limit\": 1}"), anna, karl);
        world.mails(anna, 1);
        world.mails(karl, 1);

        assertThat(world.decisions(anna).contains("LIMIT")
                        ^ world.decisions(karl).contains("LIMIT"))
                .isTrue();
    }

    @Test
    void waitsForCodesOfThePool() throws Exception {
        // given an empty pool
        var anna = world.lost("anna", "1600.00", "0.1");
        var pool = Neighbours.id("pool");
        marketer()
                .body(Map.of("name", "Spring codes", "lowAt", 1))
                .put("/api/offers/pools/" + pool)
                .then()
                .statusCode(200)
                .body("free", equalTo(0))
                .body("low", equalTo(true));

        // when
        launch(AMOUNT.formatted("20.00").replace("}}", "}, \"pool\": \"" + pool + "\"}"), anna);
        world.intoTheWindow();

        // then the stage waits
        soon().untilAsserted(() -> assertThat(world.decisions(anna)).contains("POOL_EMPTY"));
        assertThat(world.ledger(anna, "state")).isEqualTo("PLANNED");
        marketer().get("/api/offers/pools/" + pool).then().body("waiting", equalTo(1));

        // when a code comes
        storefront()
                .contentType("text/csv")
                .body("code\n" + pool + "-A\n")
                .post("/api/offers/pools/" + pool + "/codes")
                .then()
                .statusCode(200)
                .body("added", equalTo(1));

        // then it goes at once
        world.mails(anna, 1);
        assertThat(world.value("select code || source from coupon where customer_id = :id", anna))
                .isEqualTo(pool + "-APOOL");
        marketer()
                .get("/api/offers/pools/" + pool)
                .then()
                .body("free", equalTo(0))
                .body("taken", equalTo(1))
                .body("waiting", equalTo(0));
    }

    @Test
    void isWorthMoreThanWhatEverybodyGets() {
        // given
        var everybody = Neighbours.id("public");
        var segment = Neighbours.id("segment");
        var promotion = Map.of(
                "name",
                "Ninety-five per cent",
                "kind",
                "PERCENT",
                "percent",
                95,
                "from",
                world.now().toString(),
                "until",
                world.now().plus(Duration.ofDays(1)).toString());
        marketer().body(promotion).put("/api/offers/public/" + everybody).then().statusCode(200);
        try {
            // when
            marketer()
                    .body(definition(segment, "{\"kind\": \"PERCENT\", \"percent\": 15}", ""))
                    .put("/api/campaigns/" + campaign)
                    .then()
                    .statusCode(400)
                    .body("violations", hasSize(1))
                    .body("violations[0].field", equalTo("offers.gift"))
                    .body("violations[0].message", containsString("by the public offer " + everybody));
        } finally {
            marketer().delete("/api/offers/public/" + everybody).then().statusCode(204);
        }
    }

    private void launch(String offer, String... customers) {
        var segment = Neighbours.id("segment");
        world.launch(campaign, segment, definition(segment, offer, ""), customers);
    }

    private static String definition(String segment, String offer, String guard) {
        return """
                {"name": "An offer", "segment": "%s", "holdout": 0, "entry": {"share": 1}, "guard": {"share": 1%s},
                 "offers": {"gift": %s},
                 "mails": {
                   "gift": {"purpose": "OFFERS", "texts": {"en": {"subject": "With a gift", "body": "Hello {{name}}"}}},
                   "reminder": {"purpose": "OFFERS", "texts": {"en": {"subject": "A reminder", "body": "Hello {{name}}"}}}},
                 "stages": [{"key": "gift", "mail": "gift", "offer": "gift", "withoutOffer": "reminder", "wait": "P80D"}]}
                """.formatted(segment, guard, offer);
    }
}
