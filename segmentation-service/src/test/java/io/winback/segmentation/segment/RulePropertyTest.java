package io.winback.segmentation.segment;

import static io.winback.segmentation.Service.marketer;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.winback.local.testing.Contract;
import io.winback.segmentation.RealTest;
import io.winback.segmentation.Service;
import io.winback.segmentation.Shop;
import io.winback.segmentation.Stored;
import io.winback.segmentation.Told;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Random rules over random customers, day after day, some days with news and some without: who is a member, who would be, and why
 * equal what follows from the customers alone.
 */
@RealTest
class RulePropertyTest {

    private static final int REPEAT = 7;
    private static final int LAPSE = 20;
    private static final int STEPS = 10;

    private final Random random = new Random(20111209);
    private final String group = Shop.id("walkers");
    private final Map<String, Person> people = new TreeMap<>();
    private final Map<String, JsonNode> rules = new LinkedHashMap<>();

    @AfterEach
    void underTheUsualPolicy() {
        rules.keySet().forEach(key -> marketer().post("/api/segments/{key}/retire", key));
        Service.policy(60, 180);
    }

    @Test
    void membersPreviewsAndExplanationsFollowFromTheCustomers() {
        // given
        Service.policy(REPEAT, LAPSE);
        for (var i = 0; i < 14; i++) {
            var person = new Person(group + "-" + i, today(), group);
            people.put(person.id, person);
            Shop.tell(person.news());
        }
        var generator = new RandomRules(random, today());
        generator.conditions().forEach(this::publish);
        for (var i = 0; i < 8; i++) {
            publish(generator.rule(3));
        }
        Service.atRest();

        // when, then
        for (var step = 0; step < STEPS; step++) {
            Service.pass(1 + random.nextInt(3));
            var news = new ArrayList<Shop.News>();
            people.values().stream().filter(person -> random.nextInt(3) == 0).forEach(person -> live(person, news));
            Shop.tell(news);
            Shop.heard();
            if (random.nextInt(3) == 0) {
                Scores.published(people.values(), random);
            }
            Service.atRest();
            compare(step);
        }
        people.keySet().stream().limit(3).forEach(RulePropertyTest::comesAndGoesInTurns);
    }

    private void publish(String rule) {
        var key = group + "-" + rules.size();
        var whole = "{\"and\":[{\"field\":\"attribute\",\"name\":\"group\",\"is\":\"" + group + "\"}," + rule + "]}";
        rules.put(key, Contract.json(whole));
        marketer()
                .body("{\"name\":\"Any\",\"rule\":" + whole + "}")
                .put("/api/segments/{key}", key)
                .then()
                .statusCode(200);
        marketer().post("/api/segments/{key}/publish", key).then().statusCode(200);
    }

    private void compare(int step) {
        var oracle = new RuleOracle(Service.now(), today(), REPEAT, LAPSE);
        rules.forEach((key, rule) -> {
            var expected = people.values().stream()
                    .filter(person -> !oracle.excluded(person)
                            && oracle.answers(rule, person).get("/rule"))
                    .map(person -> person.id)
                    .toList();
            assertThat(Stored.rows(
                            "select customer_id from segment_member where segment_key = ? and active order by 1", key))
                    .as("members, step %d: %s", step, rule)
                    .isEqualTo(expected);
            if (random.nextInt(4) == 0) {
                var preview = marketer()
                        .post("/api/segments/{key}/preview", key)
                        .then()
                        .statusCode(200)
                        .extract()
                        .jsonPath();
                assertThat(preview.getList("sample", String.class))
                        .as("preview: %s", rule)
                        .isEqualTo(expected);
                assertThat(preview.getInt("count")).isEqualTo(expected.size());
                assertThat(preview.getInt("difference.joins") + preview.getInt("difference.leaves"))
                        .isZero();
                var person = List.copyOf(people.values()).get(random.nextInt(people.size()));
                explained(key, person, oracle, oracle.answers(rule, person));
            }
        });
    }

    private static void explained(String key, Person person, RuleOracle oracle, Map<String, Boolean> expected) {
        var body = marketer()
                .get("/api/segments/{key}/customers/{id}", key, person.id)
                .then()
                .statusCode(200)
                .extract()
                .asString();
        var explanation = Contract.json(body);
        var answers = new TreeMap<String, Boolean>();
        collect(explanation.get("rule"), answers);
        assertThat(answers).as(body).isEqualTo(expected);
        assertThat(explanation.get("excluded").asBoolean()).isEqualTo(oracle.excluded(person));
        var fits = expected.get("/rule") && !oracle.excluded(person);
        assertThat(explanation.get("fits").asBoolean()).isEqualTo(fits);
        assertThat(explanation.get("member").asBoolean()).isEqualTo(fits);
    }

    private static void collect(JsonNode part, Map<String, Boolean> answers) {
        answers.put(part.get("pointer").asText(), part.get("answer").asBoolean());
        part.get("parts").forEach(below -> collect(below, answers));
    }

    private static void comesAndGoesInTurns(String customer) {
        var told = Told.of("winback.segments", customer).stream()
                .collect(Collectors.groupingBy(
                        event -> event.body().get("segment").asText(),
                        Collectors.mapping(Told.Event::type, Collectors.toList())));
        assertThat(told).isNotEmpty().allSatisfy((segment, types) -> assertThat(IntStream.range(0, types.size()))
                .allSatisfy(
                        i -> assertThat(types.get(i)).isEqualTo(i % 2 == 0 ? "segment.joined.v1" : "segment.left.v1")));
    }

    /** Something happens to the person. */
    private void live(Person person, List<Shop.News> news) {
        switch (random.nextInt(8)) {
            case 0, 1, 2 -> buy(person, news);
            case 3 -> change(person, news);
            case 4 -> {
                person.reason = Optional.of(random.nextBoolean() ? "SERVICE" : "QUALITY");
                person.answeredOn = Optional.of(today());
                news.add(Shop.answer(person.id, person.reason.get(), Person.noon(today())));
            }
            default -> followUp(person, news);
        }
    }

    private void buy(Person person, List<Shop.News> news) {
        var on = today().minusDays(random.nextInt(3) == 0 ? random.nextInt(12) : 0);
        if (random.nextInt(6) == 0) {
            on = today().plusDays(1 + random.nextInt(4));
        }
        var tea = random.nextInt(3) * 7;
        var order = new Person.Bought(
                Shop.id("o"),
                on,
                tea,
                tea == 0 ? 11 : random.nextInt(2) * 10,
                random.nextBoolean() ? "web" : "shop",
                random.nextInt(3) == 0);
        if (random.nextBoolean()) {
            order.promised = on.plusDays(2);
        }
        person.orders.add(order);
        news.add(person.news(order));
    }

    private void followUp(Person person, List<Shop.News> news) {
        if (person.orders.isEmpty()) {
            return;
        }
        var order = person.orders.get(random.nextInt(person.orders.size()));
        var soon = today().plusDays(random.nextInt(6) - 3);
        switch (random.nextInt(5)) {
            case 0 -> order.shipped = soon;
            case 1 -> order.delivered = soon;
            case 2 -> order.refundAsked = soon;
            case 3 -> order.refunded = order.refundAsked == null ? null : order.refundAsked.plusDays(5);
            default -> {
                if (order.returned == 0) {
                    news.add(person.giveBack(order, random.nextBoolean() ? order.goods() : 4));
                }
            }
        }
        news.add(person.news(order));
    }

    private void change(Person person, List<Shop.News> news) {
        var until = Service.daysFromNow(1 + random.nextInt(6));
        switch (random.nextInt(5)) {
            case 0 -> {
                person.offers = random.nextInt(3) > 0;
                person.offersUntil = random.nextBoolean() ? Optional.of(until) : Optional.empty();
            }
            case 1 -> person.excludedUntil = random.nextBoolean() ? Optional.of(until) : Optional.empty();
            case 2 -> person.openCaseUntil = random.nextBoolean() ? Optional.of(until) : Optional.empty();
            case 3 -> person.language = random.nextBoolean() ? "zh" : "uk";
            default ->
                person.attributes.put(
                        "points", List.of("7", "12", "many", "4.5").get(random.nextInt(4)));
        }
        news.add(person.news());
    }

    private static LocalDate today() {
        return LocalDate.ofInstant(Service.now(), ZoneOffset.UTC);
    }
}
