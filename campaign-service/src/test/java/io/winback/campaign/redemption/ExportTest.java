package io.winback.campaign.redemption;

import static io.winback.campaign.Api.storefront;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.winback.campaign.Neighbours;
import io.winback.campaign.RealTest;
import io.winback.campaign.World;
import io.winback.campaign.offer.IssuedCoupons;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Codes for shops that honour them by themselves. */
@RealTest
class ExportTest {

    @Inject
    World world;

    @Inject
    IssuedCoupons coupons;

    @Test
    void listsCodesPageByPage() {
        var since = world.now();
        var codes = new ArrayList<String>();
        for (var i = 0; i < 5; i++) {
            codes.add(coupons.percent(Neighbours.id("anna")));
        }

        var first = storefront()
                .get("/api/coupons?limit=3&issuedAfter=" + since.minusSeconds(1))
                .jsonPath();
        var found = new ArrayList<String>(first.getList("items.code", String.class));
        var token = first.getString("nextPageToken");
        while (token != null) {
            var page = storefront()
                    .get("/api/coupons?limit=3&issuedAfter=" + since.minusSeconds(1) + "&pageToken=" + token)
                    .jsonPath();
            found.addAll(page.getList("items.code", String.class));
            token = page.getString("nextPageToken");
        }
        assertThat(found).containsSubsequence(codes);
    }

    @Test
    void saysWhatCanStillBeUsed() {
        var good = coupons.percent(Neighbours.id("anna"));
        var anna = Neighbours.id("anna");
        var used = coupons.percent(anna);
        var late = coupons.expired(Neighbours.id("anna"));
        storefront()
                .body(Map.of("orderId", "o-1", "customerId", anna))
                .post("/api/coupons/" + used + "/redeem")
                .then()
                .statusCode(200);

        asked("ISSUED", good).then().body("items.code", hasItem(good)).body("items.code", not(hasItem(late)));
        asked("REDEEMED", used).then().body("items.code", hasItem(used));
        storefront().get("/api/coupons?state=GOOD").then().statusCode(400);
    }

    @Test
    void isATableToo() {
        var code = coupons.percent(Neighbours.id("anna"));

        var answer = csv().get("/api/coupons?limit=1&issuedAfter=" + world.now().minusSeconds(60));

        assertThat(answer.contentType()).startsWith("text/csv");
        assertThat(answer.asString().lines().findFirst())
                .contains(
                        "couponId,code,customerId,campaign,offer,state,kind,percent,atMost,amount,currency,points,gift,minimum,"
                                + "source,issuedAt,expiresAt,redeemedOrder");
        assertThat(csv().get("/api/coupons?limit=10000&issuedAfter="
                                + world.now().minusSeconds(60))
                        .asString())
                .contains(code);
    }

    private static Response asked(String state, String code) {
        return storefront().get("/api/coupons?limit=100&state=" + state + before(code));
    }

    private static String before(String code) {
        var since = storefront().get("/api/coupons/" + code).jsonPath().getString("issuedAt");
        return "&issuedAfter=" + Instant.parse(since).minusSeconds(1);
    }

    private static RequestSpecification csv() {
        return storefront().accept("text/csv");
    }
}
