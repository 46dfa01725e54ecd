package io.winback.campaign.report;

import static io.winback.campaign.Api.marketer;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import io.winback.campaign.Definitions;
import io.winback.campaign.Neighbours;
import io.winback.campaign.RealTest;
import io.winback.campaign.World;
import io.winback.platform.sql.Database;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Twelve customers of whom all is known by hand; goods are in pounds, the margin is 30 %. */
@RealTest
class ReportTest {

    @Inject
    World world;

    @Inject
    TwelveCustomers customers;

    @Inject
    Database database;

    private final String campaign = Neighbours.id("report");
    private final String segment = Neighbours.id("report-segment");

    @BeforeEach
    void live() {
        world.put(campaign, Definitions.gift(segment, "A gift").replace("\"holdout\": 0,", "\"holdout\": 0.2,"));
        customers.live(campaign, world.now());
    }

    @AfterEach
    void takeAway() {
        customers.takeAway();
    }

    @Test
    void countsEverybodyAsTheyWereAssigned() {
        var report = report();

        assertThat(report.getInt("enrolled")).isEqualTo(12);
        assertThat(report.getInt("treated")).isEqualTo(9);
        assertThat(report.getInt("heldOut")).isEqualTo(3);
        assertThat(report.getMap("heldOutBy")).isEqualTo(Map.of("campaign", 2, "global", 1));
        assertThat(report.getMap("windowsClosed")).isEqualTo(Map.of("treated", 8, "heldOut", 2));
        assertThat(report.getMap("windowsOpen")).isEqualTo(Map.of("treated", 1, "heldOut", 0));
        assertThat(report.getInt("targeted.customers")).isEqualTo(15);
        assertThat(report.getMap("targeted.refusedBy")).isEqualTo(Map.of("NO_CONSENT", 1, "EXCLUDED", 1));
        assertThat(report.getMap("targeted.waitingFor")).isEqualTo(Map.of("TURN", 1));
        assertThat(report.getList("groups.group")).containsExactly("TREATED", "HELD_OUT", "offer", "tips", "GLOBAL");
        assertThat(report.getList("groups.assigned")).containsExactly(9, 2, 5, 4, 1);
    }

    @Test
    void followsTheTreatedFromTheMailToTheRegularCustomer() {
        var report = report();

        assertThat(report.getMap("groups[0].reached"))
                .isEqualTo(Map.of(
                        "mails",
                        8,
                        "sent",
                        8,
                        "delivered",
                        6,
                        "clicked",
                        2,
                        "answered",
                        3,
                        "replied",
                        1,
                        "validated",
                        2,
                        "interested",
                        5,
                        "redeemed",
                        1));
        assertThat(report.getMap("groups[1].reached")).isNull();
        assertThat(report.getList("groups.closed")).containsExactly(8, 2, 5, 3, 1);
        assertThat(report.getList("groups.returned")).containsExactly(3, 1, 1, 2, 0);
        assertThat(report.getList("groups.open.customers")).containsExactly(1, 0, 0, 1, 0);
        assertThat(report.getList("groups.open.returned")).containsExactly(1, 0, 0, 1, 0);
        assertThat(report.getList("groups.regular.customers")).containsExactly(1, 1, 1, 0, 0);
        assertThat(report.getList("groups.regular.notYet")).containsExactly(0, 0, 0, 0, 0);
        assertThat(report.getList("sources.code")).containsExactly("INTERESTED", "REGULAR_AGAIN");
        assertThat(report.getFloat("sources[0].here.share")).isEqualTo(0.625f);
        assertThat(report.getFloat("organicReturn.share")).isEqualTo(0.5f);
    }

    @Test
    void countsADiscountOnce() {
        var report = report();

        assertThat(amounts(report, "revenue")).containsExactly("100.00", "70.00", "60.00", "40.00", "0.00");
        assertThat(amounts(report, "discounts")).containsExactly("5.00", "0.00", "5.00", "0.00", "0.00");
        assertThat(amounts(report, "cost")).containsExactly("10.00", "0.00", "10.00", "0.00", "0.00");
        // (100 + 5) x 0.3 - 10, 70 x 0.3, (60 + 5) x 0.3 - 10, 40 x 0.3
        assertThat(amounts(report, "profit")).containsExactly("21.50", "21.00", "9.50", "12.00", "0.00");
        // 21.50 - 21.00 x 8 / 2, by who was held out of this campaign
        assertThat(report.getString("profit.amount")).isEqualTo("-62.50");
        assertThat(report.getFloat("incremental.returned")).isEqualTo(-1f);
        assertThat(report.getString("incremental.revenue.amount")).isEqualTo("-180.00");
        assertThat(report.getString("cost.amount")).isEqualTo("10.00");
        assertThat(report.getFloat("returned.difference")).isEqualTo(-0.125f);
    }

    @Test
    void tellsWhatWasGivenAndSavedByReason() {
        var report = report();

        assertThat(report.getList("branches.reason")).containsExactly("COMPETITOR", "QUALITY", "SERVICE", null);
        assertThat(report.getList("branches.customers")).containsExactly(1, 1, 1, 6);
        assertThat(report.getList("branches.given")).containsExactly(0, 1, 1, 1);
        assertThat(report.getList("branches.used")).containsExactly(0, 0, 1, 0);
        assertThat(report.getList("branches.otherUses")).containsExactly(0, 1, 0, 0);
        assertThat(report.getList("branches.cost.amount")).containsExactly("0.00", "5.00", "5.00", "0.00");
        assertThat(report.getList("branches.saved")).containsExactly(1, 0, 0, 0);
        assertThat(report.getMap("branches[0].savedBy")).isEqualTo(Map.of("LTV_GUARD", 1));
        assertThat(report.getMap("coupons")).isEqualTo(Map.of("issued", 4, "redeemed", 1, "overused", 0, "leaked", 1));
        assertThat(report.getMap("answers")).isEqualTo(Map.of("SERVICE", 1, "QUALITY", 1, "COMPETITOR", 1));
    }

    @Test
    void tellsTracesAndLaterRunsApart() {
        var report = report();

        assertThat(List.of("withCode", "afterClick", "either"))
                .extracting(trace -> report.getInt("weaker." + trace + ".customers")
                        + " " + report.getInt("weaker." + trace + ".orders")
                        + " " + report.getString("weaker." + trace + ".revenue.amount"))
                .containsExactly("1 1 40.00", "1 1 40.00", "2 2 80.00");
        assertThat(report.getInt("later.runs")).isEqualTo(1);
        assertThat(report.getInt("later.mails")).isEqualTo(1);
        assertThat(report.getInt("later.couponsIssued")).isEqualTo(1);
        assertThat(report.getInt("later.couponsRedeemed")).isZero();
        assertThat(report.getString("later.cost.amount")).isEqualTo("0.00");
    }

    @Test
    void isTheSameWhoeverLeavesTheSegmentAndWhateverIsTried() {
        // given
        database.use(sql -> sql.execute("""
                insert into audience_member (segment, customer_id, segment_version, active, changed_at)
                select ?, customer_id, 1, true, now() from enrollment where campaign = ? and run = 1
                """, segment, campaign));
        var before = figures();

        // when
        database.use(sql -> sql.execute("update audience_member set active = false where segment = ?", segment));
        marketer()
                .body(Map.of("to", List.of(Neighbours.id("tester") + "@shop.example"), "stage", "gift"))
                .post("/api/campaigns/" + campaign + "/test-mails")
                .then()
                .statusCode(200);

        // then
        assertThat(figures()).isEqualTo(before);
    }

    /** All of it, but for the instant at which it was read. */
    private Map<String, Object> figures() {
        var figures = report().<String, Object>getMap("");
        figures.remove("asOf");
        return figures;
    }

    @Test
    void isATableToo() {
        var table = marketer()
                .accept("text/csv")
                .get("/api/reports/campaigns/" + campaign)
                .then()
                .statusCode(200)
                .contentType("text/csv")
                .extract()
                .asString();

        assertThat(table.lines())
                .containsExactly(
                        "group,assigned,mails,sent,delivered,clicked,answered,replied,validated,interested,redeemed,windowsClosed,"
                                + "returned,returnedShare,returnedLow,returnedHigh,windowsOpen,returnedSoFar,regularAgain,"
                                + "regularNotYet,revenue,discounts,cost,profit,currency",
                        "TREATED,9,8,8,6,2,3,1,2,5,1,8,3,0.3750,0.1368,0.6943,1,1,1,0,100.00,5.00,10.00,21.50,GBP",
                        "HELD_OUT,2,,,,,,,,,,2,1,0.5000,0.0945,0.9055,0,0,1,0,70.00,0.00,0.00,21.00,GBP",
                        "offer,5,4,4,3,1,2,1,2,3,1,5,1,0.2000,0.0362,0.6245,0,0,1,0,60.00,5.00,10.00,9.50,GBP",
                        "tips,4,4,4,3,1,1,0,0,2,0,3,2,0.6667,0.2077,0.9385,1,1,0,0,40.00,0.00,0.00,12.00,GBP",
                        "GLOBAL,1,,,,,,,,,,1,0,0.0000,0.0000,0.7935,0,0,0,0,0.00,0.00,0.00,0.00,GBP");
        for (var name : ReportTable.values()) {
            marketer()
                    .accept("text/csv")
                    .get("/api/reports/campaigns/" + campaign + "?table=" + name)
                    .then()
                    .statusCode(200);
        }
        marketer()
                .accept("text/csv")
                .get("/api/reports/campaigns/" + campaign + "?table=nothing")
                .then()
                .statusCode(400);
    }

    @Test
    void looksAtNothingAfterWhenOrdersEnd() {
        var until = world.now().minus(Duration.ofDays(385));
        var report = marketer()
                .get("/api/reports/campaigns/" + campaign + "?ordersUntil=" + until)
                .jsonPath();

        assertThat(report.getMap("windowsClosed")).isEqualTo(Map.of("treated", 0, "heldOut", 0));
        assertThat(report.getInt("groups[0].open.returned")).isEqualTo(2);
        assertThat(report.getMap("profit")).isNull();
    }

    private JsonPath report() {
        return marketer()
                .get("/api/reports/campaigns/" + campaign)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static List<String> amounts(JsonPath report, String figure) {
        return report.getList("groups.money." + figure + ".amount");
    }
}
