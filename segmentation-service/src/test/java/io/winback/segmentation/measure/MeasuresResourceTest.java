package io.winback.segmentation.measure;

import static io.winback.segmentation.Service.as;
import static io.winback.segmentation.Service.daysFromNow;
import static io.winback.segmentation.Service.marketer;
import static io.winback.segmentation.Shop.soon;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.restassured.response.ValidatableResponse;
import io.winback.local.testing.TestKeys;
import io.winback.segmentation.RealTest;
import io.winback.segmentation.Service;
import io.winback.segmentation.Shop;
import io.winback.segmentation.Stored;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The measures through the door, as JSON and as tables. */
@RealTest
class MeasuresResourceTest {

    private final LocalDate begin = LocalDate.ofInstant(daysFromNow(0), ZoneOffset.UTC)
            .withDayOfMonth(1)
            .minusMonths(6);
    private final String web = Shop.id("web");
    private final String app = Shop.id("app");

    private String last(int months) {
        return begin.plusMonths(months + 1L).minusDays(1).toString();
    }

    private Instant on(int months, int days) {
        return begin.plusMonths(months).plusDays(days).atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC);
    }

    private Shop.News bought(String customer, String channel, int months, int days) {
        return Shop.orderWith(
                Shop.id("o"), customer, on(months, days), "10.00", "\"channel\":\"" + channel + "\",\"lines\":[]");
    }

    private static ValidatableResponse measure(String name, Map<String, String> asked) {
        return marketer().queryParams(asked).get("/api/measures/" + name).then();
    }

    private static Map<String, String> asked(String... pairs) {
        var asked = new LinkedHashMap<String, String>();
        for (var i = 0; i < pairs.length; i += 2) {
            asked.put(pairs[i], pairs[i + 1]);
        }
        return asked;
    }

    private String ann;
    private String bob;
    private String cat;
    private String dan;

    /** Ann comes every month, Bob stays away for one, Cat comes once, Dan buys elsewhere. */
    private String fourCustomers() {
        ann = Shop.id("ann");
        bob = Shop.id("bob");
        cat = Shop.id("cat");
        dan = Shop.id("dan");
        var mark = Shop.id("mark");
        for (var customer : List.of(ann, bob, cat, dan)) {
            Shop.tell(Shop.customer(customer, Shop.nextVersion(), "et", "{\"mark\":\"" + mark + "\"}", "", "", false));
        }
        Shop.tell(
                bought(ann, web, 0, 5),
                bought(ann, web, 1, 5),
                bought(ann, web, 2, 5),
                bought(ann, app, 2, 8),
                bought(bob, web, 0, 6),
                bought(bob, web, 2, 6),
                bought(cat, web, 1, 7),
                bought(dan, app, 0, 9),
                bought(dan, app, 1, 9));
        Shop.heard();
        Service.atRest();
        Service.published(mark, "{\"field\":\"attribute\",\"name\":\"mark\",\"is\":\"" + mark + "\"}");
        return mark;
    }

    @Test
    void tellsRetentionOfAChannel() {
        // given
        fourCustomers();

        // then
        var asked = asked("channel", web, "from", last(1), "to", last(2), "benchmark", "0.35");
        measure("retention", asked)
                .statusCode(200)
                .body("by", equalTo("MONTH"))
                .body("method", equalTo("BUYERS"))
                .body("lapse", nullValue())
                .body("scope.channel", equalTo(web))
                .body("scope.returns", equalTo("NET"))
                .body("periods.name", contains(last(1).substring(0, 7), last(2).substring(0, 7)))
                .body("periods.partial", contains(false, false))
                .body("periods.atStart", contains(2, 2))
                .body("periods.atEnd", contains(2, 2))
                .body("periods.newcomers", contains(1, 0))
                .body("periods.kept", contains(1, 1))
                .body("periods.wonBack", contains(0, 1))
                .body("periods.lost", contains(1, 1))
                .body("periods.away", contains(0, 1))
                .body("periods[0].textbookPercent", equalTo(50.0f))
                .body("periods[1].textbookPercent", equalTo(100.0f))
                .body("periods[1].keptShare.share", equalTo(0.5f))
                .body("periods[1].keptShare.low", equalTo(0.094531f))
                .body("periods[1].keptShare.high", equalTo(0.905469f))
                .body("periods[0].returnedShare.share", nullValue())
                .body("benchmarks.kind", contains("SMALL_BUSINESS", "INSURANCE_OR_MEDIA", "OWN"))
                .body("benchmarks.share", contains(0.2f, 0.79f, 0.35f));
        asked.put("method", "BALANCE");
        asked.put("lapseDays", "20");
        measure("retention", asked)
                .body("lapse.days", equalTo(20))
                .body("lapse.basis", equalTo("ASKED"))
                .body("periods.atStart", contains(0, 0))
                .body("periods[0].reason", containsString("no customer at the start"))
                .body("periods[0].textbook", nullValue());
    }

    @Test
    void takesTheDaysOnTheBooksFromThePolicy() {
        Service.policy(60, 180);
        measure("retention", asked("method", "balance", "by", "QUARTER"))
                .statusCode(200)
                .body("lapse.days", equalTo(180))
                .body("lapse.basis", equalTo("POLICY"))
                .body("periods", hasSize(9))
                .body("periods[8].to", equalTo(daysFromNow(0).toString().substring(0, 10)));
    }

    @Test
    void tellsRetentionOfEachChannelByItself() {
        // given
        var mark = fourCustomers();

        // then
        var asked = asked("segment", mark, "from", last(1), "to", last(2));
        measure("retention/channels", asked)
                .statusCode(200)
                .body("channels.channel", contains(web, app))
                .body("channels.customers", contains(3, 2))
                .body("channels[0].periods.kept", contains(1, 1))
                .body("channels[1].periods.kept", contains(1, 0))
                .body("channels[1].periods.newcomers", contains(0, 1))
                .body("omitted", equalTo(0));
        measure("retention", asked).body("periods.kept", contains(2, 1)).body("scope.segment", equalTo(mark));
        var table = table("retention/channels", asked);
        assertThat(table).hasSize(5);
        assertThat(table.get(0)).startsWith("channel,period,from,to,partial,atStart");
        assertThat(table.get(1)).startsWith(web + "," + last(1).substring(0, 7));
    }

    private static List<String> table(String name, Map<String, String> asked) {
        var answer = marketer()
                .accept("text/csv")
                .queryParams(asked)
                .get("/api/measures/" + name)
                .then()
                .statusCode(200)
                .header("Content-Type", equalTo("text/csv;charset=UTF-8"))
                .extract()
                .asString();
        return answer.lines().toList();
    }

    @Test
    void tellsCohorts() {
        // given
        fourCustomers();

        // then
        var asked = asked("channel", web, "from", last(0), "to", last(2));
        measure("cohorts", asked)
                .statusCode(200)
                .body("customers", equalTo(3))
                .body("earlier", equalTo(0))
                .body("cohorts.customers", contains(2, 1, 0))
                .body("cohorts[0].cells.bought.count", contains(2, 1, 2))
                .body("cohorts[0].cells.revenue.amount", contains("20.00", "10.00", "20.00"))
                .body("cohorts[1].cells.bought.count", contains(1, 0))
                .body("together.cohorts", contains(3, 2, 1))
                .body("together[1].bought.count", equalTo(1))
                .body("together[1].bought.of", equalTo(3));
        measure("cohorts", asked("channel", web, "from", last(1), "to", last(2)))
                .body("customers", equalTo(3))
                .body("earlier", equalTo(2));
        assertThat(table("cohorts", asked))
                .hasSize(7)
                .contains("cohort,customers,after,bought,share,low,high,revenue,currency,partial");
    }

    @Test
    void countsReturnsOrIgnoresThem() {
        // given
        var eve = Shop.id("eve");
        var order = Shop.id("o");
        var shop = Shop.id("shop");
        Shop.tell(
                Shop.customer(eve),
                Shop.orderWith(order, eve, on(0, 3), "30.00", "\"channel\":\"" + shop + "\",\"lines\":[]"),
                Shop.returned(order, eve, "r", "30.00", true),
                bought(eve, shop, 1, 3));
        Shop.heard();

        // then
        var asked = asked("channel", shop, "from", last(0), "to", last(1));
        measure("cohorts", asked).body("cohorts.customers", contains(0, 1));
        asked.put("returns", "ignored");
        measure("cohorts", asked)
                .body("scope.returns", equalTo("IGNORED"))
                .body("cohorts.customers", contains(1, 0))
                .body("cohorts[0].cells.revenue.amount", contains("30.00", "10.00"));
    }

    @Test
    void followsMovesBetweenStages() {
        // given
        var mark = fourCustomers();
        Service.policy(15, 40);

        // then
        var asked = asked("segment", mark, "from", last(0), "to", last(3));
        var flows = measure("flows", asked)
                .statusCode(200)
                .body("customers", equalTo(4))
                .body("periods", hasSize(4))
                .body("periods[0].stages.stage", contains("PROSPECT", "ACTIVE", "DUE", "LOST"))
                .body("periods[0].stages.start", contains(4, 0, 0, 0))
                .body("periods[0].moves", hasSize(16))
                .extract()
                .jsonPath();
        for (var period = 0; period < 4; period++) {
            var stages = "periods[" + period + "].stages.";
            for (var i = 0; i < 4; i++) {
                assertThat(flows.getInt(stages + "start[" + i + "]")
                                + flows.getInt(stages + "in[" + i + "]")
                                - flows.getInt(stages + "out[" + i + "]"))
                        .isEqualTo(flows.getInt(stages + "end[" + i + "]"));
            }
            assertThat(flows.getList(stages + "end", Integer.class).stream()
                            .mapToInt(i -> i)
                            .sum())
                    .isEqualTo(4);
            if (period > 0) {
                assertThat(flows.getList(stages + "start"))
                        .isEqualTo(flows.getList("periods[" + (period - 1) + "].stages.end"));
            }
        }
        asked.put("by", "WHOLE");
        asked.put("from", begin.plusMonths(1).toString());
        measure("flows", asked)
                .body("periods", hasSize(1))
                .body("periods[0].partial", equalTo(false))
                .body("periods[0].stages.start", contains(1, 0, 3, 0));
        assertThat(table("flows", asked)).hasSize(17).contains("period,first,last,partial,from,to,customers");
        Service.policy(60, 180);
    }

    @Test
    void tellsThoseWhoComeBackByThemselvesFromThoseContacted() {
        // given: lost by the end of month 1, three of them back within 30 days, one of these contacted
        Service.policy(10, 20);
        var mark = Shop.id("mark");
        var lost = List.of(Shop.id("gil"), Shop.id("hal"), Shop.id("ida"), Shop.id("jon"), Shop.id("kim"));
        lost.forEach(customer -> Shop.tell(
                Shop.customer(customer, Shop.nextVersion(), "et", "{\"mark\":\"" + mark + "\"}", "", "", false),
                bought(customer, web, 0, 3)));
        Shop.tell(
                bought(lost.get(0), web, 2, 3),
                bought(lost.get(1), web, 2, 4),
                bought(lost.get(2), web, 2, 12),
                Shop.message(lost.get(2), on(2, 10)),
                Shop.message(lost.get(3), on(2, 10)),
                Shop.message(lost.get(3), on(2, 10).plusSeconds(60)),
                Shop.message(lost.get(1), on(2, 9)));
        Shop.heard();
        Service.atRest();
        Service.published(mark, "{\"field\":\"attribute\",\"name\":\"mark\",\"is\":\"" + mark + "\"}");

        // then
        var asked = asked("segment", mark, "from", last(1), "to", last(1));
        measure("comebacks", asked)
                .statusCode(200)
                .body("contactsSince", notNullValue())
                .body("dates.asOf", contains(last(1)))
                .body("dates[0].lost", equalTo(5))
                .body("dates[0].horizons.days", contains(30, 90, 180))
                .body("dates[0].horizons[0].byThemselves.count", equalTo(2))
                .body("dates[0].horizons[0].byThemselves.of", equalTo(3))
                .body("dates[0].horizons[0].contacted.count", equalTo(1))
                .body("dates[0].horizons[0].contacted.of", equalTo(2))
                // two of five come back on their own, nobody of the one who is left after those contacted
                .body("dates[0].horizons[0].organic.share", equalTo(0.4f))
                .body("dates[0].horizons[0].reason", nullValue())
                .body("dates[0].horizons[2].byThemselves", nullValue())
                .body("dates[0].horizons[2].reason", containsString("over at the end of"));
        assertThat(table("comebacks", asked)).hasSize(4);
        assertThat(Stored.count("select count(*) from contact where customer_id = ?", lost.get(3)))
                .isOne();
        Service.policy(60, 180);
    }

    @Test
    void keepsContactsOfStrangers() {
        // given
        var lea = Shop.id("lea");
        var message = Shop.message(lea, daysFromNow(-3));

        // when
        Shop.tell(message, message);
        Shop.heard();
        Shop.tell(message);
        Shop.heard();

        // then
        assertThat(Stored.rows("select contacted_on from contact where customer_id = ?", lea))
                .containsExactly(daysFromNow(-3).toString().substring(0, 10));
        soon().untilAsserted(() -> Service.lifecycle(lea).body("stage", equalTo("PROSPECT")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"retention", "retention/channels", "cohorts", "flows", "comebacks"})
    void refusesWhatMakesNoSense(String name) {
        refused(name, "by", "DAY");
        refused(name, "from", "yesterday");
        refused(name, "to", "2999-01-01");
        refused(name, "segment", "no-such-segment");
        measure(name, asked("from", "2020-02-01", "to", "2020-01-01"))
                .statusCode(400)
                .body("field", equalTo("from"));
        as(TestKeys.AUDITOR).get("/api/measures/" + name).then().statusCode(200);
    }

    @Test
    void refusesWhatTheMeasureDoesNotKnow() {
        refused("retention", "method", "GUESS");
        refused("retention", "lapseDays", "30");
        refused("retention", "benchmark", "35");
        refused("cohorts", "returns", "some");
        refused("cohorts", "by", "WHOLE");
        measure("retention", asked("method", "BALANCE", "lapseDays", "0"))
                .statusCode(400)
                .body("type", equalTo("/problems/invalid-measure"))
                .body("field", equalTo("lapseDays"))
                .body("detail", containsString("1 to 3650"));
    }

    private static void refused(String name, String field, String value) {
        measure(name, asked(field, value)).statusCode(400).body("field", equalTo(field));
    }

    @Test
    void answersJsonToWhoeverAsksForNothing() {
        marketer()
                .accept("*/*")
                .get("/api/measures/retention")
                .then()
                .statusCode(200)
                .header("Content-Type", startsWith("application/json"))
                .body("periods.size()", greaterThan(1));
    }
}
