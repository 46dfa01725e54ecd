package io.winback.campaign.decision;

import static io.winback.campaign.Api.marketer;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import io.winback.campaign.Neighbours;
import io.winback.campaign.RealTest;
import io.winback.campaign.decision.Decision.Kind;
import io.winback.platform.sql.Database;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The log of decisions through its door. */
@RealTest
class DecisionResourceTest {

    private static final Instant NOON = Instant.parse("2026-03-18T12:00:00Z");

    @Inject
    Decisions decisions;

    @Inject
    Database database;

    private final String customer = Neighbours.id("mari");
    private final String campaign = Neighbours.id("tea");
    private final UUID run = UUID.randomUUID();

    @Test
    void tellsARepeatedPostponementOnceWithHowOften() {
        // given a mail that waits three days for an address and then two for the cap, and another run beside it
        day(0, "ask", Kind.POSTPONED, "NO_CONTACT");
        day(1, "ask", Kind.POSTPONED, "NO_CONTACT");
        day(1, "news", Kind.POSTPONED, "NO_NEW_PRODUCT");
        day(2, "ask", Kind.POSTPONED, "NO_CONTACT");
        day(3, "ask", Kind.POSTPONED, "NO_NEW_PRODUCT");
        day(4, "ask", Kind.POSTPONED, "NO_NEW_PRODUCT");
        day(5, "ask", Kind.SENT, "DISPATCHED");
        day(6, "ask", Kind.POSTPONED, "NO_CONTACT");

        // when
        var told = read("");

        // then
        assertThat(told.getList("items.rule"))
                .containsExactly("NO_CONTACT", "DISPATCHED", "NO_NEW_PRODUCT", "NO_CONTACT", "NO_NEW_PRODUCT");
        assertThat(told.getList("items.times", Integer.class)).containsExactly(1, 1, 2, 3, 1);
        assertThat(told.getString("items[3].at")).isEqualTo("2026-03-20T12:00:00Z");
        assertThat(told.getString("items[3].firstAt")).isEqualTo("2026-03-18T12:00:00Z");
        assertThat(told.getString("items[0].firstAt")).isNull();
        assertThat(read("&to=2026-03-20T00:00:00Z").getList("items.times", Integer.class))
                .as("until then")
                .containsExactly(1, 2);
    }

    @Test
    void findsByEverything() {
        day(0, "ask", Kind.POSTPONED, "NO_CONTACT");
        day(1, "ask", Kind.SENT, "DISPATCHED");
        day(2, "reward", Kind.SKIPPED, "NO_CONSENT", Map.of("purpose", "OFFERS"));

        assertThat(rules("&stage=ask")).containsExactly("DISPATCHED", "NO_CONTACT");
        assertThat(rules("&kind=SKIPPED")).containsExactly("NO_CONSENT");
        assertThat(rules("&rule=NO_CONTACT")).containsExactly("NO_CONTACT");
        assertThat(rules("&from=2026-03-19T12:00:00Z&to=2026-03-20T12:00:00Z")).containsExactly("DISPATCHED");
        assertThat(rules("&campaign=" + campaign)).hasSize(3);
        assertThat(rules("&campaign=another")).isEmpty();
        assertThat(marketer()
                        .get("/api/decisions?from=2026-03-19T12:00:00Z&to=2026-03-20T12:00:00Z&campaign=" + campaign)
                        .jsonPath()
                        .getList("items.rule"))
                .containsExactly("DISPATCHED");
    }

    @Test
    void leafsThroughAllOfThem() {
        for (var day = 0; day < 5; day++) {
            day(day, "ask", Kind.SKIPPED, "NO_CONSENT", Map.of("purpose", "OFFERS"));
        }
        var first = read("&limit=3");
        var second = read("&limit=3&pageToken=" + first.getString("nextPageToken"));

        assertThat(first.getList("items.at")).hasSize(3).doesNotContainAnyElementsOf(second.getList("items.at"));
        assertThat(second.getList("items.at")).hasSize(2);
        assertThat(second.getString("nextPageToken")).isNull();
    }

    @Test
    void keepsTheOrderInWhichThingsWereDecidedTogether() {
        decisions.log(List.of(
                decision(NOON, "reward", Kind.REFUSED, "OFFER_OVER", Map.of("until", NOON.toString())),
                decision(NOON, "reward", Kind.SENT, "DISPATCHED", Map.of()),
                decision(NOON, null, Kind.ENDED, "COMPLETED", Map.of())));

        assertThat(rules("")).containsExactly("COMPLETED", "DISPATCHED", "OFFER_OVER");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en, withdrew the permission for offers", "uk, пропозиції", "et, pakkumised", "zh, 优惠"})
    void speaksTheLanguageThatIsAskedFor(String asked) {
        day(0, "ask", Kind.SKIPPED, "WITHDRAWN", Map.of("purpose", "OFFERS", "at", "2026-03-17T22:30:00Z"));
        var told = read("&language=" + asked.substring(0, 2));

        assertThat(told.getString("items[0].text")).contains(asked.substring(4));
        assertThat(told.getMap("items[0].facts")).isEqualTo(Map.of("purpose", "OFFERS", "at", "2026-03-17T22:30:00Z"));
        assertThat(told.getString("items[0].enrollment")).isEqualTo(run.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"kind=GUESSED", "from=yesterday", "to=2026-03-18", "language=tlh", "pageToken=!"})
    void refusesWhatItCannotRead(String parameter) {
        var answer = marketer().get("/api/decisions?" + parameter);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.asString()).contains(parameter.replaceAll("=.*", ""));
    }

    private List<String> rules(String filter) {
        return read(filter).getList("items.rule");
    }

    private JsonPath read(String filter) {
        var answer = marketer().get("/api/decisions?customer=" + customer + filter);
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.jsonPath();
    }

    private void day(int day, String stage, Kind kind, String rule) {
        day(day, stage, kind, rule, Map.of());
    }

    private void day(int day, String stage, Kind kind, String rule, Map<String, String> facts) {
        decisions.log(List.of(decision(NOON.plus(Duration.ofDays(day)), stage, kind, rule, facts)));
        // ids are made of the time and of chance, as are those of two transactions of one millisecond
        database.use(sql -> sql.createQuery("select pg_sleep(0.002)")
                .map((row, context) -> true)
                .one());
    }

    private Decision decision(Instant at, String stage, Kind kind, String rule, Map<String, String> facts) {
        return new Decision(customer, campaign, run, stage, kind, rule, facts, at);
    }
}
