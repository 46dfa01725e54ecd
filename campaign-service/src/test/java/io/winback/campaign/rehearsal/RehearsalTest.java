package io.winback.campaign.rehearsal;

import static io.winback.campaign.Api.marketer;
import static io.winback.campaign.World.soon;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.path.json.JsonPath;
import io.winback.campaign.Neighbours;
import io.winback.campaign.RealTest;
import io.winback.campaign.World;
import io.winback.local.testing.TestClock;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A rehearsal on a frozen base against the real start on it. */
@RealTest
class RehearsalTest {

    private static final int CUSTOMERS = 60;

    @Inject
    World world;

    @Inject
    FrozenBase base;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void itsCountsEqualTheRealStart(long seed) {
        // given
        world.intoTheWindow();
        var segment = base.of(CUSTOMERS, seed, world.now());
        var campaign = Neighbours.id("campaign");
        world.put(campaign, definition(segment));

        // when
        var rehearsed = rehearse(campaign, "");
        marketer()
                .body("{\"audience\": %d}".formatted(CUSTOMERS))
                .post("/api/campaigns/" + campaign + "/launch")
                .then()
                .statusCode(200);

        // then everybody is decided about as they were in the rehearsal
        assertThat(rehearsed.getLong("audience")).isEqualTo(CUSTOMERS);
        soon().untilAsserted(() -> assertThat(world.value(
                        "select count(distinct customer_id) from decision where stage is null and campaign = :id",
                        campaign))
                .isEqualTo(Integer.toString(CUSTOMERS)));
        assertThat(byRule(rehearsed, "entries.refused")).isEqualTo(base.decided(campaign, "REFUSED", false));
        assertThat(byRule(rehearsed, "entries.waiting")).isEqualTo(base.decided(campaign, "POSTPONED", false));
        assertThat(rehearsed.getString("entries.treated")).isEqualTo(enrolled(campaign, "arm = 'TREATED'"));
        assertThat(rehearsed.getString("entries.heldOut.CAMPAIGN"))
                .isEqualTo(enrolled(campaign, "held_out_by = 'CAMPAIGN'"));
        assertThat(rehearsed.getString("entries.variants.gift")).isEqualTo(enrolled(campaign, "variant = 'gift'"));
        assertThat(rehearsed.getString("entries.variants.tips")).isEqualTo(enrolled(campaign, "variant = 'tips'"));

        // and when every first mail was looked at in its hours, what became of them is what was said
        lookAtAllMails(campaign);
        var notSent = new TreeMap<>(byRule(rehearsed, "firstMails.notSent"));
        notSent.putAll(byRule(rehearsed, "firstMails.ended"));
        assertThat(notSent).isEqualTo(base.decided(campaign, "SKIPPED CANCELLED", true));
        assertThat(byRule(rehearsed, "firstMails.postponed")).isEqualTo(base.decided(campaign, "POSTPONED", true));
        var refused = base.decided(campaign, "REFUSED", true);
        assertThat(byRule(rehearsed, "offers[0].refused")).isEqualTo(refused);
        assertThat(rehearsed.getLong("firstMails.withoutOffer")).isEqualTo(sum(refused));
        assertThat(rehearsed.getLong("firstMails.sent"))
                .isEqualTo(sum(refused) + sum(base.decided(campaign, "SENT", true)));
        assertThat(rehearsed.getString("offers[0].given"))
                .isEqualTo(world.value("select count(*) from coupon where campaign = :id", campaign));
    }

    @Test
    void writesNothing() {
        // given
        var segment = base.of(20, 7, world.now());
        var campaign = Neighbours.id("campaign");
        world.put(campaign, definition(segment));
        var before = base.contents();

        // when
        rehearse(campaign, "?returnShareHigh=0.5&language=et");

        // then
        assertThat(base.contents()).isEqualTo(before);
    }

    @Test
    void saysWhatTheHeldOutCanShow() {
        var segment = base.of(200, 8, world.now());
        var campaign = Neighbours.id("campaign");
        world.put(campaign, definition(segment));

        var rehearsed = rehearse(campaign, "?unaidedShare=0.1&returnShare=0.175&language=uk");

        assertThat(rehearsed.getDouble("holdout.base")).isEqualTo(0.1);
        assertThat(rehearsed.getDouble("holdout.expected")).isEqualTo(0.075);
        assertThat(rehearsed.getDouble("holdout.detectable")).isGreaterThan(0.1);
        assertThat(rehearsed.getBoolean("holdout.enough")).isFalse();
        assertThat(rehearsed.getList("warnings.code")).contains("SEES_LITTLE");
        assertThat(rehearsed.getString("assumptions.find { it.name == 'unaidedShare' }.source"))
                .isEqualTo("ASKED");
        assertThat(rehearsed.getString("assumptions.find { it.name == 'returnShareLow' }.source"))
                .isEqualTo("SOURCE");
    }

    @Test
    void refusesAssumptionsThatCannotBe() {
        var segment = base.of(1, 9, world.now());
        var campaign = Neighbours.id("campaign");
        world.put(campaign, definition(segment));

        marketer()
                .get("/api/campaigns/" + campaign + "/rehearsal?serviceShare=0.9")
                .then()
                .statusCode(400)
                .body("field", equalTo("serviceShare"));
        marketer()
                .get("/api/campaigns/" + campaign + "/rehearsal?returnShare=0.5")
                .then()
                .statusCode(400)
                .body("field", equalTo("returnShare"));
        marketer()
                .get("/api/campaigns/" + campaign + "/rehearsal?clickShare=2")
                .then()
                .statusCode(400);
        marketer()
                .get("/api/campaigns/" + campaign + "/rehearsal?language=xx")
                .then()
                .statusCode(400)
                .body("field", equalTo("language"));
        marketer().get("/api/campaigns/nobody-knows/rehearsal").then().statusCode(404);
    }

    private void lookAtAllMails(String campaign) {
        soon().untilAsserted(() -> assertThat(world.value("""
                        select count(*) from enrollment
                        where campaign = :id and arm = 'TREATED' and (stage = 'begin' or phase = 'ENTERING')
                        """, campaign)).isEqualTo("0"));
        var next = base.nextMail(campaign);
        while (next != null) {
            if (next.isAfter(world.now())) {
                TestClock.moveTo(next);
            }
            var looked = next;
            soon().untilAsserted(() -> assertThat(base.nextMail(campaign)).isNotEqualTo(looked));
            next = base.nextMail(campaign);
        }
    }

    private String enrolled(String campaign, String condition) {
        return world.value("select count(*) from enrollment where campaign = :id and " + condition, campaign);
    }

    private static JsonPath rehearse(String campaign, String query) {
        return marketer()
                .get("/api/campaigns/" + campaign + "/rehearsal" + query)
                .then()
                .log()
                .ifValidationFails()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static Map<String, Long> byRule(JsonPath answer, String path) {
        var counts = new TreeMap<String, Long>();
        List<Map<String, Object>> rows = answer.getList(path);
        rows.forEach(row -> {
            assertThat((String) row.get("text")).isNotEqualTo(row.get("rule")).isNotBlank();
            counts.put((String) row.get("rule"), ((Number) row.get("count")).longValue());
        });
        return counts;
    }

    private static long sum(Map<String, Long> counts) {
        return counts.values().stream().mapToLong(count -> count).sum();
    }

    /** Tips to half, a gift to the others: less where it may not be, and little money for it. */
    private static String definition(String segment) {
        return """
                {"name": "Tips or a gift", "segment": "%s", "holdout": 0.2, "entry": {"share": 1},
                 "variants": {"gift": 1, "tips": 1},
                 "guard": {"budget": {"amount": "30.00", "currency": "GBP"}},
                 "offers": {"gift": {"kind": "AMOUNT", "amount": {"amount": "5.00", "currency": "GBP"}}},
                 "mails": {
                   "gift": {"purpose": "OFFERS", "texts": {"en": {"subject": "A gift", "body": "Hello {{name}}"}}},
                   "plain": {"purpose": "OFFERS", "texts": {"en": {"subject": "Hello", "body": "Hello {{name}}"}}},
                   "tips": {"purpose": "NEWS", "texts": {"en": {"subject": "Tips", "body": "Hello {{name}}"}}}},
                 "stages": [
                   {"key": "begin", "next": [{"variant": "gift", "stage": "gift"}, {"stage": "tips"}]},
                   {"key": "gift", "mail": "gift", "offer": "gift", "withoutOffer": "plain", "wait": "P80D"},
                   {"key": "tips", "mail": "tips", "wait": "P80D"}]}
                """.formatted(segment);
    }
}
