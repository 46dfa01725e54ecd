package io.winback.campaign.offer.pool;

import static io.winback.campaign.Api.marketer;
import static io.winback.campaign.Api.storefront;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.restassured.response.ValidatableResponse;
import io.winback.campaign.Neighbours;
import io.winback.campaign.RealTest;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@RealTest
class PoolResourceTest {

    private String pool;

    @BeforeEach
    void freshPool() {
        pool = Neighbours.id("pool");
        marketer()
                .body(Map.of("name", "Spring"))
                .put("/api/offers/pools/" + pool)
                .then()
                .statusCode(200)
                .body("lowAt", equalTo(50));
    }

    @Test
    void takesThousandsOfCodesAndTheSameFileAgain() {
        var codes = IntStream.range(0, 5_000).mapToObj(i -> pool + "-" + i).collect(Collectors.joining("\n"));

        upload(pool, codes).body("added", equalTo(5_000)).body("known", equalTo(0));
        upload(pool, codes + "\n" + pool + "-new").body("added", equalTo(1)).body("known", equalTo(5_000));

        marketer()
                .get("/api/offers/pools/" + pool)
                .then()
                .body("free", equalTo(5_001))
                .body("low", equalTo(false));
    }

    @Test
    void namesTheLinesItDoesNotTake() {
        var other = pool;
        upload(other, other + "-1\n");
        freshPool();

        upload(
                        pool,
                        "code,note\n" + pool + "-1,first\n\nsp ace\n" + pool + "-1\n" + other + "-1\n\"" + pool
                                + "-2\"\nÄÖ\n")
                .body("added", equalTo(2))
                .body("refused", equalTo(4))
                .body("firstRefused.line", equalTo(List.of(4, 5, 8, 6)))
                .body("firstRefused[0].code", equalTo("sp ace"))
                .body("firstRefused[1].problem", containsString("twice"))
                .body("firstRefused[3].problem", containsString("it is in the pool " + other));
    }

    @Test
    void makesCodesForTheShopToTakeOver() {
        marketer()
                .header("Idempotency-Key", pool)
                .body(Map.of("count", 25))
                .post("/api/offers/pools/" + pool + "/mint")
                .then()
                .statusCode(200)
                .body("free", equalTo(25));
        marketer()
                .header("Idempotency-Key", pool)
                .body(Map.of("count", 25))
                .post("/api/offers/pools/" + pool + "/mint")
                .then()
                .statusCode(200)
                .body("free", equalTo(25));

        var file = storefront()
                .accept("text/csv")
                .get("/api/offers/pools/" + pool + "/codes?state=FREE")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(file.lines()).hasSize(26);
        assertThat(file.lines().skip(1))
                .allSatisfy(line -> assertThat(line).matches("([A-Z2-9]{4}-){3}[A-Z2-9]{4},true,.*Z,"));
    }

    @Test
    void listsCodesPageByPage() {
        upload(pool, pool + "-1\n" + pool + "-2\n" + pool + "-3\n");

        var next = marketer()
                .get("/api/offers/pools/" + pool + "/codes?limit=2")
                .then()
                .statusCode(200)
                .body("items", hasSize(2))
                .body("items[0].code", equalTo(pool + "-1"))
                .extract()
                .<String>path("nextPageToken");
        marketer()
                .get("/api/offers/pools/" + pool + "/codes?limit=2&pageToken=" + next)
                .then()
                .body("items.code", equalTo(List.of(pool + "-3")));
    }

    @Test
    void knowsNoOtherPools() {
        storefront()
                .contentType("text/plain")
                .body("CODE-1")
                .post("/api/offers/pools/no-such-pool/codes")
                .then()
                .statusCode(404)
                .body("detail", containsString("PUT /api/offers/pools/no-such-pool"));
    }

    private static ValidatableResponse upload(String pool, String codes) {
        return storefront()
                .contentType("text/csv")
                .body(codes)
                .post("/api/offers/pools/" + pool + "/codes")
                .then()
                .log()
                .ifValidationFails()
                .statusCode(200);
    }
}
