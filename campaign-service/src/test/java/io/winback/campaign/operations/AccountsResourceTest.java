package io.winback.campaign.operations;

import static io.winback.campaign.Api.operator;
import static io.winback.campaign.Api.storefront;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.path.json.JsonPath;
import io.winback.campaign.Definitions;
import io.winback.campaign.Neighbours;
import io.winback.campaign.RealTest;
import io.winback.campaign.World;
import io.winback.platform.sql.Database;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@RealTest
class AccountsResourceTest {

    private static final String BUDGET = "budget committed = what coupons take of it";

    @Inject
    World world;

    @Inject
    Database database;

    private String campaign;

    @BeforeEach
    void somebodyUsesACouponAndSomebodyDoesNot() {
        campaign = Neighbours.id("books");
        var segment = Neighbours.id("segment");
        var anna = world.lost("anna");
        var bela = world.lost("bela");
        world.launch(campaign, segment, Definitions.gift(segment, "A gift").replace("\"offers\"", """
                        "guard": {"budget": {"amount": "100.00", "currency": "GBP"}}, "offers\""""), anna, bela);
        world.mails(anna, 1);
        world.mails(bela, 1);
        storefront()
                .header("Idempotency-Key", "redeem-" + anna)
                .body(Map.of(
                        "orderId",
                        "o-" + anna,
                        "customerId",
                        anna,
                        "goods",
                        Map.of("amount", "40.00", "currency", "GBP")))
                .post("/api/coupons/" + world.value("select code from coupon where customer_id = :id", anna)
                        + "/redeem")
                .then()
                .statusCode(200);
    }

    @Test
    void countsACampaignFromTwoSides() {
        var accounts = accounts(campaign);

        assertThat(accounts.getBoolean("balanced")).isTrue();
        assertThat(accounts.getList("unbalanced")).isEmpty();
        assertThat(lines(accounts))
                .containsEntry("enrolled = active + ended", List.of("2", "2"))
                .containsEntry("enrolled = treated + held out", List.of("2", "2"))
                .containsEntry("enrolled = decisions to enroll or to hold out", List.of("2", "2"))
                .containsEntry("messages = messages by state", List.of("2", "2"))
                .containsEntry("coupons issued = unique codes", List.of("2", "2"))
                .containsEntry("coupons issued = coupons counted against limits", List.of("2", "2"))
                .containsEntry("coupons redeemed = first uses of codes", List.of("1", "1"))
                .containsEntry("cost of redeemed coupons = cost of their first uses", List.of("5", "5"))
                .containsEntry(BUDGET, List.of("10", "10"))
                .containsEntry("enrolled in the report = customers with a run", List.of("2", "2"))
                .containsEntry("mails sent in the report = messages SENT", List.of("2", "2"))
                .containsEntry("coupons redeemed in the report = coupons REDEEMED", List.of("1", "1"));
        assertThat(accounts.getMap("messages")).isEqualTo(Map.of("SENT", 2));
        assertThat(accounts.getMap("coupons")).isEqualTo(Map.of("ISSUED", 1, "REDEEMED", 1));
    }

    @Test
    void findsWhatIsWrongThoughTheSumIsRight() {
        // given too much here, and as much too little elsewhere
        var other = Neighbours.id("other");
        world.update("update offer_budget set committed = committed + 7.5 where campaign = :id", campaign);
        world.update("insert into offer_budget (campaign, committed) values (:id, -7.5)", other);
        try {
            // when
            var whole = accounts(null);

            // then
            assertThat(whole.getBoolean("balanced")).isFalse();
            assertThat(faults(whole, campaign)).containsExactly(BUDGET);
            assertThat(faults(whole, other)).containsExactly(BUDGET);
            assertThat(accounts(campaign).getString("unbalanced[0].left")).isEqualTo("17.5");
            assertThat(accounts(campaign).getBoolean("balanced")).isFalse();
        } finally {
            world.update("update offer_budget set committed = committed - 7.5 where campaign = :id", campaign);
            world.update("delete from offer_budget where campaign = :id", other);
        }
        assertThat(accounts(campaign).getBoolean("balanced")).isTrue();
    }

    /** Each is planted, found, and taken back. */
    @Test
    void findsEachThatIsAddedOrMissing() {
        finds(
                "update enrollment set arm = 'HELD_OUT', held_out_by = 'CAMPAIGN' where campaign = :id",
                "update enrollment set arm = 'TREATED', held_out_by = null where campaign = :id",
                "messages to held-out customers = 0",
                "coupons of held-out customers = 0");
        finds(
                "update message set customer_id = customer_id || '-x' where campaign = :id",
                "update message set customer_id = left(customer_id, -2) where campaign = :id",
                "messages = messages of a run of their campaign and customer");
        finds(
                "update coupon set cost = cost + 1 where campaign = :id and cost is not null",
                "update coupon set cost = cost - 1 where campaign = :id and cost is not null",
                "cost of redeemed coupons = cost of their first uses");
        finds(
                "update decision set decision = 'NOTE' where campaign = :id and decision = 'ENROLLED'",
                "update decision set decision = 'ENROLLED' where campaign = :id and decision = 'NOTE'",
                "enrolled = decisions to enroll or to hold out");
        finds(
                "update enrollment set run = 2 where campaign = :id",
                "update enrollment set run = 1 where campaign = :id",
                "enrollments = runs as they are numbered",
                "enrolled in the report = customers with a run");
        finds(
                "update redemption set state = 'OVERUSED' where code in (select code from coupon where campaign = :id)",
                "update redemption set state = 'REDEEMED' where code in (select code from coupon where campaign = :id)",
                "coupons redeemed = first uses of codes",
                "cost of redeemed coupons = cost of their first uses",
                "coupons redeemed in the report = coupons REDEEMED");
        finds(
                "update offer_limit set issued = issued + 1 where campaign = :id",
                "update offer_limit set issued = issued - 1 where campaign = :id",
                "coupons issued = coupons counted against limits");
    }

    @Test
    void knowsNoCampaignThatIsNotThere() {
        operator()
                .get("/api/operations/campaign/accounts?campaign=nowhere")
                .then()
                .statusCode(404)
                .body("type", equalTo("/problems/campaign-unknown"));
    }

    private void finds(String planted, String takenBack, String... accounts) {
        world.update(planted, campaign);
        try {
            assertThat(faults(accounts(campaign), campaign)).as(planted).containsExactly(accounts);
        } finally {
            world.update(takenBack, campaign);
        }
        assertThat(faults(accounts(campaign), campaign)).as(takenBack).isEmpty();
    }

    private static JsonPath accounts(String campaign) {
        var request = operator();
        if (campaign != null) {
            request.queryParam("campaign", campaign);
        }
        return request.get("/api/operations/campaign/accounts")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static List<String> faults(JsonPath accounts, String campaign) {
        List<Map<String, Object>> faults = accounts.getList("unbalanced");
        return faults.stream()
                .filter(fault -> fault.get("campaign").equals(campaign))
                .map(fault -> (String) fault.get("name"))
                .toList();
    }

    private static Map<String, List<String>> lines(JsonPath accounts) {
        List<Map<String, Object>> lines = accounts.getList("lines");
        return lines.stream()
                .collect(Collectors.toMap(
                        line -> (String) line.get("name"),
                        line -> List.of(plain(line.get("left")), plain(line.get("right")))));
    }

    private static String plain(Object number) {
        return new BigDecimal(number.toString()).stripTrailingZeros().toPlainString();
    }
}
