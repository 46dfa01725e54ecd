package io.winback.segmentation.candidate;

import static io.winback.segmentation.Service.daysFromNow;
import static io.winback.segmentation.Service.marketer;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.winback.local.testing.Contract;
import io.winback.segmentation.RealTest;
import io.winback.segmentation.Service;
import io.winback.segmentation.Shop;
import io.winback.segmentation.Stored;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * A hundred customers, judged again in plain Java. They alone permit surveys, so nobody else comes far in these lists; the value is
 * taken as told, the rest is reckoned from purchases and from the rates, which are counted again as well.
 */
@RealTest
class CandidatePropertyTest {

    private static final int CUSTOMERS = 100;
    private static final String CONTACT =
            "\"contactCost\":{\"amount\":\"0.07\",\"currency\":\"GBP\"},\"purpose\":\"SURVEY\"";

    private final Random random = new Random(20261122);
    private final Map<String, Fixture> fixtures = new TreeMap<>();
    private final Set<Verdict> verdicts = EnumSet.noneOf(Verdict.class);

    /** What is known of a customer, and since when he is silent. */
    private record Fixture(
            boolean permits, boolean excluded, int orders, boolean onceWithBonus, int silent, BigDecimal spend) {}

    /** Terms beside the costs, and what the oracle needs of them. */
    private record Asked(
            String json, int minOrders, int atLeast, int atMost, String budget, String offer, String share, int limit) {

        BigDecimal minAverage() {
            return new BigDecimal(json.contains("minAverageOrder") ? "50" : "0");
        }
    }

    private static final List<Asked> LISTS = List.of(
            new Asked("", 2, 0, 730, null, null, null, CUSTOMERS),
            new Asked(
                    ",\"budget\":{\"amount\":\"1.00\",\"currency\":\"GBP\"}", 2, 0, 730, "1.00", null, null, CUSTOMERS),
            new Asked(
                    ",\"minOrders\":1,\"offerCost\":{\"amount\":\"0.50\",\"currency\":\"GBP\"},\"budget\":{\"amount\":\"6.00\",\"currency\":\"GBP\"}",
                    1,
                    0,
                    730,
                    "6.00",
                    "0.50",
                    null,
                    CUSTOMERS),
            new Asked(
                    ",\"minOrders\":1,\"offerShare\":0.3,\"budget\":{\"amount\":\"150.00\",\"currency\":\"GBP\"},\"lapsedAtLeastDays\":250,\"lapsedAtMostDays\":600",
                    1,
                    250,
                    600,
                    "150.00",
                    null,
                    "0.3",
                    CUSTOMERS),
            new Asked(
                    ",\"minAverageOrder\":{\"amount\":\"50.00\",\"currency\":\"GBP\"}",
                    2,
                    0,
                    730,
                    null,
                    null,
                    null,
                    CUSTOMERS),
            new Asked(",\"minOrders\":3,\"limit\":5", 3, 0, 730, null, null, null, 5));

    @Test
    void judgesAHundredCustomersAsTheBookSays() {
        Service.policy(60, 180);
        buy();
        for (var asked : LISTS) {
            var list = created(asked);
            var rates = rates(list);
            assertThat(rates.values().stream().map(Rate::counted).toList()).isEqualTo(counted());
            compare(asked, list, rates);
        }
        assertThat(verdicts)
                .containsExactlyInAnyOrder(Arrays.stream(Verdict.values())
                        .filter(verdict -> verdict != Verdict.NO_VALUE)
                        .toArray(Verdict[]::new));
    }

    /** Customers of all kinds: one-off buyers, regulars, bargain hunters, excluded, not asked; silent for 100 to 900 days. */
    private void buy() {
        var news = new ArrayList<Shop.News>();
        var prefix = Shop.id("fixture");
        for (var i = 0; i < CUSTOMERS; i++) {
            var id = prefix + "-" + i;
            var permits = random.nextInt(8) > 0;
            var excluded = random.nextInt(10) == 0;
            var bonus = random.nextInt(3) == 0;
            var silent = 100 + random.nextInt(800);
            var orders = 1 + random.nextInt(4);
            var days = new java.util.TreeSet<Integer>();
            var spend = BigDecimal.ZERO;
            for (var order = 0; order < orders; order++) {
                var day = order == 0 ? -silent : -silent - random.nextInt(3) * random.nextInt(200);
                days.add(day);
                var amount = BigDecimal.valueOf(100 + random.nextInt(9900), 2);
                spend = spend.add(amount);
                news.add(Shop.orderWith(
                        Shop.id("o"),
                        id,
                        daysFromNow(day),
                        amount.toPlainString(),
                        (bonus ? "\"couponCode\":\"NEW\"," : "") + "\"lines\":[]"));
            }
            news.add(Shop.customer(
                    id,
                    Shop.nextVersion(),
                    "en",
                    "{}",
                    "{\"purpose\":\"SURVEY\",\"channel\":\"EMAIL\",\"status\":\"" + (permits ? "GRANTED" : "DENIED")
                            + "\"}",
                    excluded ? "{\"kind\":\"MANUAL\"}" : "",
                    false));
            fixtures.put(id, new Fixture(permits, excluded, orders, bonus && days.size() == 1, silent, spend));
        }
        Shop.tell(news);
        Shop.heard();
        Service.atRest();
    }

    private static JsonNode created(Asked asked) {
        return Contract.json(marketer()
                .body("{" + CONTACT + asked.json() + "}")
                .post("/api/candidates")
                .then()
                .statusCode(201)
                .extract()
                .asString());
    }

    /** Rates as told. */
    private record Rate(SilenceBand band, String counted, BigDecimal unaided, BigDecimal relative) {}

    private static Map<Integer, Rate> rates(JsonNode list) {
        var rates = new LinkedHashMap<Integer, Rate>();
        list.at("/outcome/returnRates")
                .forEach(rate -> rates.put(
                        rate.get("fromDays").asInt(),
                        new Rate(
                                new SilenceBand(
                                        rate.get("fromDays").asInt(),
                                        rate.get("toDays").asInt()),
                                rate.get("fromDays").asInt() + ": "
                                        + rate.get("lost").asLong() + " lost, "
                                        + rate.get("atRisk").asLong() + " at risk, "
                                        + rate.get("returns").asLong() + " returns in "
                                        + rate.get("silentDays").asLong() + " days",
                                rate.get("unaided").decimalValue(),
                                rate.get("relative").decimalValue())));
        return rates;
    }

    /** Every silence of every customer the service knows, day by day of the bands in which somebody is lost. */
    private static List<String> counted() {
        var today = Service.now().atZone(ZoneOffset.UTC).toLocalDate();
        var lost = new TreeMap<Integer, Integer>();
        Stored.rows("""
                        select cast(a.last_on as text) from lifecycle join customer c using (customer_id)
                        join activity a using (customer_id) where stage = 'LOST' and not c.erased
                        """)
                .forEach(last -> lost.merge(
                        SilenceBand.of(ChronoUnit.DAYS.between(LocalDate.parse(last), today))
                                .from(),
                        1,
                        Integer::sum));
        var days = new TreeMap<String, List<LocalDate>>();
        Stored.rows("select customer_id, purchased_on from purchase where counts order by purchased_on").stream()
                .map(row -> row.split(" "))
                .filter(row -> !LocalDate.parse(row[1]).isAfter(today))
                .forEach(row ->
                        days.computeIfAbsent(row[0], id -> new ArrayList<>()).add(LocalDate.parse(row[1])));
        var counted = new ArrayList<String>();
        lost.forEach((from, customers) -> {
            var band = SilenceBand.of(from);
            var atRisk = 0;
            var returns = 0;
            var silent = 0L;
            for (var purchases : days.values()) {
                var concerned = false;
                for (var i = 0; i < purchases.size(); i++) {
                    var last = i == purchases.size() - 1;
                    var gap = ChronoUnit.DAYS.between(purchases.get(i), last ? today : purchases.get(i + 1));
                    if (gap >= band.from()) {
                        concerned = true;
                        silent += Math.min(gap, band.to()) - band.from() + 1;
                        returns += !last && gap <= band.to() ? 1 : 0;
                    }
                }
                atRisk += concerned ? 1 : 0;
            }
            counted.add(from + ": " + customers + " lost, " + atRisk + " at risk, " + returns + " returns in " + silent
                    + " days");
        });
        return counted;
    }

    /** What the oracle says of a customer nothing stands against. */
    private record Reckoned(String customer, BigDecimal profit, BigDecimal value, BigDecimal planned) {}

    private void compare(Asked asked, JsonNode list, Map<Integer, Rate> rates) {
        var expected = new TreeMap<String, String>();
        var reckoned = new ArrayList<Reckoned>();
        fixtures.forEach((id, fixture) -> {
            if (fixture.silent() > 180) {
                var obstacle = obstacle(asked, fixture);
                if (obstacle == null) {
                    reckoned.add(reckon(asked, id, fixture, rates));
                } else {
                    expected.put(id, obstacle.name());
                }
            }
        });
        reckoned.sort(Comparator.comparing(Reckoned::profit)
                .reversed()
                .thenComparing(Comparator.comparing(Reckoned::value).reversed())
                .thenComparing(Reckoned::customer));
        var cumulative = BigDecimal.ZERO;
        var rank = 0;
        for (var one : reckoned) {
            rank++;
            cumulative = cumulative.add(one.planned());
            var verdict = one.profit().signum() <= 0
                    ? Verdict.NOT_WORTH_IT
                    : asked.budget() != null && cumulative.compareTo(new BigDecimal(asked.budget())) > 0
                            ? Verdict.OVER_BUDGET
                            : rank > asked.limit() ? Verdict.OVER_LIMIT : Verdict.CHOSEN;
            expected.put(one.customer(), verdict + " " + rank + " " + one.profit() + " " + one.planned());
        }
        var id = list.get("id").asText();
        var stored = new TreeMap<String, String>();
        Stored.rows(
                        "select customer_id, verdict, rank, expected_profit, round(planned_cost, 2) from candidate_verdict"
                                + " where list_id = cast(? as uuid)",
                        id)
                .stream()
                .map(row -> row.split(" "))
                .filter(row -> fixtures.containsKey(row[0]))
                .forEach(row -> stored.put(
                        row[0], row[3].equals("-") ? row[1] : row[1] + " " + row[2] + " " + row[3] + " " + row[4]));
        assertThat(stored).as(asked.json()).isEqualTo(expected);
        expected.values().forEach(row -> verdicts.add(Verdict.valueOf(row.split(" ")[0])));
        sumsUp(asked, list, id);
    }

    private static Verdict obstacle(Asked asked, Fixture fixture) {
        if (fixture.excluded()) {
            return Verdict.EXCLUDED;
        } else if (!fixture.permits()) {
            return Verdict.NOT_PERMITTED;
        } else if (fixture.orders() < asked.minOrders()) {
            return Verdict.TOO_FEW_ORDERS;
        } else if (fixture.silent() > asked.atMost()) {
            return Verdict.LAPSED_TOO_LONG;
        }
        if (fixture.silent() < asked.atLeast()) {
            return Verdict.LAPSED_TOO_SHORT;
        }
        var least = asked.minAverage().multiply(BigDecimal.valueOf(fixture.orders()));
        return fixture.spend().compareTo(least) < 0 ? Verdict.AVERAGE_ORDER_TOO_LOW : null;
    }

    private static Reckoned reckon(Asked asked, String id, Fixture fixture, Map<Integer, Rate> rates) {
        var value = new BigDecimal(Stored.rows("select round(amount, 2) from customer_value where customer_id = ?", id)
                .get(0));
        var rate = rates.get(SilenceBand.of(fixture.silent()).from());
        var extra = new BigDecimal("0.03")
                .multiply(rate.relative())
                .multiply(new BigDecimal(fixture.onceWithBonus() ? "0.5" : "1"))
                .setScale(6, RoundingMode.HALF_UP)
                .min(BigDecimal.ONE.subtract(rate.unaided()));
        var offer = asked.share() != null
                ? value.multiply(new BigDecimal(asked.share())).setScale(2, RoundingMode.HALF_UP)
                : new BigDecimal(asked.offer() == null ? "0" : asked.offer());
        var contact = new BigDecimal("0.07");
        var profit = extra.multiply(value)
                .subtract(contact)
                .subtract(rate.unaided().add(extra).multiply(offer))
                .setScale(4, RoundingMode.HALF_UP);
        return new Reckoned(id, profit, value, contact.add(offer).setScale(2, RoundingMode.HALF_UP));
    }

    /** Everybody lost is counted once; the candidates cost no more than the budget; excluded and one-off buyers are not among them. */
    private void sumsUp(Asked asked, JsonNode list, String id) {
        var outcome = list.get("outcome");
        var leftOut = 0L;
        for (var step : outcome.get("funnel")) {
            leftOut += step.get("customers").asLong();
            assertThat(step.get("remaining").asLong())
                    .isEqualTo(outcome.get("lost").asLong() - leftOut);
        }
        assertThat(leftOut + outcome.get("chosen").asLong())
                .isEqualTo(outcome.get("lost").asLong())
                .isEqualTo(Stored.count("select count(*) from candidate_verdict where list_id = cast(? as uuid)", id));
        var planned = new BigDecimal(outcome.at("/plannedCost/amount").asText());
        assertThat(Stored.rows(
                        "select coalesce(sum(planned_cost), 0)::numeric(19,2), coalesce(max(cumulative_cost), 0)::numeric(19,2) from candidate_verdict where list_id = cast(? as uuid) and verdict = 'CHOSEN'",
                        id))
                .containsExactly(planned + " " + planned);
        if (asked.budget() != null) {
            assertThat(planned).isLessThanOrEqualTo(new BigDecimal(asked.budget()));
        }
        assertThat(Stored.rows("select customer_id from candidate where list_id = cast(? as uuid)", id))
                .allSatisfy(customer -> assertThat(fixtures.get(customer))
                        .matches(fixture -> !fixture.excluded() && fixture.orders() >= asked.minOrders()));
    }
}
