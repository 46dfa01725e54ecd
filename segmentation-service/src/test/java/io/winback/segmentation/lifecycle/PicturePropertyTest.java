package io.winback.segmentation.lifecycle;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.partitioningBy;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.winback.platform.sql.Database;
import io.winback.segmentation.Stored;
import io.winback.segmentation.activity.Activity;
import io.winback.segmentation.base.Moment;
import io.winback.segmentation.reference.OwnDatabase;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Under random policies and purchases, every way to a stage gives what the definition says: stored, counted on a date, over time, of
 * one customer, previewed. All dates lie far ahead of the service's clock, so that nobody else stages these customers.
 */
@QuarkusTest
@TestProfile(OwnDatabase.class)
class PicturePropertyTest {

    private static final ZoneId ZONE = ZoneId.of("Europe/London");
    private static final LocalDate BEGIN = LocalDate.of(2026, 1, 1);
    private static final LocalDate KNOWN = BEGIN.plusDays(100);
    private static final int DAYS = 900;
    private static final int CUSTOMERS = 60;
    private static final List<String> CATEGORIES = List.of("tea", "shoes", "phones", "it's \"odd\", {}");

    @Inject
    Database database;

    @Inject
    PolicyStore store;

    @Inject
    Activity activity;

    @Inject
    Stages stages;

    @Inject
    StageCounts counts;

    @Inject
    CustomerStages customers;

    @Inject
    PolicyPreview preview;

    private final Random random = new Random(20260104);
    private final SortedMap<String, SortedMap<LocalDate, Set<String>>> purchases = new TreeMap<>();

    @BeforeEach
    void aShopOfRandomCustomers() {
        Stored.clear();
        for (var i = 0; i < CUSTOMERS; i++) {
            var id = "p-" + (100 + i);
            purchases.put(id, new TreeMap<>());
            Stored.run(
                    "insert into customer (customer_id, version, known_on) values ('" + id + "', 1, '" + KNOWN + "')");
            var day = BEGIN.plusDays(random.nextInt(300));
            for (var n = random.nextInt(8); n > 0; n--) {
                buy(id, day);
                if (random.nextInt(6) == 0) {
                    buy(id, day);
                }
                day = day.plusDays(1 + random.nextInt(random.nextInt(5) == 0 ? 300 : 60));
            }
        }
    }

    @AfterEach
    void leaveNothing() {
        Stored.clear();
        Stored.run("delete from lifecycle_policy where category <> ''");
        QuarkusTransaction.requiringNew().run(() -> store.put(null, Policy.of(Preset.CUSTOM)));
    }

    private void buy(String customer, LocalDate day) {
        var categories = new TreeSet<String>();
        for (var n = random.nextInt(3); n > 0; n--) {
            categories.add(CATEGORIES.get(random.nextInt(CATEGORIES.size())));
        }
        purchases.get(customer).computeIfAbsent(day, any -> new TreeSet<>()).addAll(categories);
        database.use(sql -> sql.createUpdate("""
                        insert into purchase (order_id, customer_id, version, purchased_on, cancelled, goods, categories,
                          category_goods)
                        values (:id, :customer, 1, :day, false, 1, cast(:categories as text[]),
                          array_fill(1.0, array[:number]))
                        """)
                .bind("id", customer + "-" + random.nextLong())
                .bind("customer", customer)
                .bind("day", day)
                .bindArray("categories", String.class, categories.toArray())
                .bind("number", categories.size())
                .execute());
    }

    @Test
    void givesTheDefinedStageEveryWay() {
        for (var round = 0; round < 40; round++) {
            var policies = round == 0 ? Policies.of(Policy.of(Preset.FOOD_BEAUTY)) : policies();
            force(policies);
            var oracle = new PictureOracle(policies);
            var date = date();
            assertStored(oracle, date);
            assertCounted(policies, oracle);
            assertOfOneCustomer(policies, oracle);
            assertPreviewed(policies, policies(), date);
        }
    }

    private void assertStored(PictureOracle oracle, LocalDate date) {
        refresh(purchases.keySet(), date);
        assertThat(stored()).isEqualTo(defined(oracle, date));
    }

    private void refresh(Collection<String> whom, LocalDate date) {
        var moment = at(date);
        QuarkusTransaction.requiringNew().run(() -> {
            activity.refresh(whom, moment);
            stages.refresh(whom, moment);
        });
    }

    private void assertCounted(Policies policies, PictureOracle oracle) {
        var dates = new TreeSet<>(List.of(date(), date(), date(), BEGIN.minusDays(1), BEGIN.plusDays(2 * DAYS)));
        var expected = dates.stream().map(date -> counted(oracle, date)).toList();

        assertThat(counts.on(List.copyOf(dates), policies)).isEqualTo(expected);
        assertThat(dates.stream().map(date -> counts.on(date, policies))).isEqualTo(expected);
    }

    private void assertOfOneCustomer(Policies policies, PictureOracle oracle) {
        var customer = "p-" + (100 + random.nextInt(CUSTOMERS));
        var history = customers.history(customer, policies).orElseThrow();
        for (var i = 0; i < 30; i++) {
            var date = date();
            var standing = history.on(date);
            if (standing.since() != null) {
                assertThat(new PictureOracle.Standing(standing.stage(), standing.since(), standing.returned()))
                        .as(customer + " on " + date)
                        .isEqualTo(oracle.on(date, purchases.get(customer), KNOWN));
            }
            history.spells().stream()
                    .filter(spell -> spell.begunBy(date)
                            && (spell.to() == null || !spell.to().isBefore(date)))
                    .forEach(spell -> assertThat(spell.stage())
                            .isEqualTo(oracle.on(date, purchases.get(customer), KNOWN)
                                    .stage()));
        }
    }

    private void assertPreviewed(Policies inForce, Policies proposed, LocalDate today) {
        var before = new PictureOracle(inForce);
        var after = new PictureOracle(proposed);
        var moves = purchases.values().stream()
                .collect(groupingBy(
                        bought -> List.of(
                                before.on(today, bought, KNOWN).stage(),
                                after.on(today, bought, KNOWN).stage()),
                        counting()));

        var answer = preview.compare(inForce, proposed, today);

        assertThat(answer.moves())
                .extracting(move -> Map.entry(List.of(move.from(), move.to()), move.customers()))
                .containsExactlyInAnyOrderElementsOf(moves.entrySet());
        assertThat(answer.before()).isEqualTo(counted(before, today));
        assertThat(answer.after()).isEqualTo(counted(after, today));
        assertThat(answer.sample()).allSatisfy(mover -> {
            var bought = purchases.get(mover.customerId());
            assertThat(before.on(today, bought, KNOWN).stage()).isEqualTo(mover.from());
            assertThat(after.on(today, bought, KNOWN).stage()).isEqualTo(mover.to());
        });
    }

    @Test
    void changesAtTheNamedInstantAndNowhereElse() {
        for (var round = 0; round < 5; round++) {
            force(policies());
            var oracle = new PictureOracle(store.get());
            assertStored(oracle, BEGIN);
            var before = defined(oracle, BEGIN);
            for (var day = 1; day < DAYS; day++) {
                var date = BEGIN.plusDays(day);
                var now = defined(oracle, date);
                var due = due(date);
                assertThat(due).as("due on " + date).containsExactlyElementsOf(changed(before, now, date));
                if (!due.isEmpty()) {
                    refresh(due, date);
                    assertThat(stored()).as("swept on " + date).isEqualTo(now);
                }
                before = now;
            }
        }
    }

    /** Who buys on the date or moves to another stage: nobody else needs a visit. */
    private List<String> changed(
            Map<String, PictureOracle.Standing> before, Map<String, PictureOracle.Standing> now, LocalDate date) {
        return purchases.keySet().stream()
                .filter(id -> purchases.get(id).containsKey(date)
                        || before.get(id).stage() != now.get(id).stage())
                .toList();
    }

    @Test
    void restagesUnderOtherPoliciesAsIfTheyHadAlwaysBeen() {
        for (var round = 0; round < 10; round++) {
            force(policies());
            var date = date();
            assertStored(new PictureOracle(store.get()), date);
            var before = stored();
            force(policies());

            var told = QuarkusTransaction.requiringNew()
                    .call(() -> stages.restage(List.copyOf(purchases.keySet()), at(date)));

            var after = defined(new PictureOracle(store.get()), date);
            assertThat(stored()).isEqualTo(after);
            var differing = after.keySet().stream()
                    .filter(id -> !after.get(id).equals(before.get(id)))
                    .collect(partitioningBy(id -> before.get(id).stage()
                                    == after.get(id).stage()
                            && before.get(id).returned() == after.get(id).returned()));
            assertThat(told.moved()).containsExactlyInAnyOrderElementsOf(differing.get(false));
            assertThat(told.redated()).containsExactlyInAnyOrderElementsOf(differing.get(true));
        }
    }

    private Map<String, PictureOracle.Standing> stored() {
        return database.with(sql -> sql.createQuery("select customer_id, stage, since, returned from lifecycle")
                .map((row, context) -> Map.entry(
                        row.getString(1),
                        new PictureOracle.Standing(
                                LifecycleStage.valueOf(row.getString(2)),
                                row.getObject(3, LocalDate.class),
                                row.getBoolean(4))))
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    private Map<String, PictureOracle.Standing> defined(PictureOracle oracle, LocalDate date) {
        return purchases.keySet().stream()
                .collect(toMap(Function.identity(), id -> oracle.on(date, purchases.get(id), KNOWN)));
    }

    private StageCountsResponse counted(PictureOracle oracle, LocalDate date) {
        var stages = purchases.values().stream()
                .collect(groupingBy(bought -> oracle.on(date, bought, KNOWN).stage(), counting()));
        return new StageCountsResponse(
                date,
                stages.getOrDefault(LifecycleStage.PROSPECT, 0L),
                stages.getOrDefault(LifecycleStage.ACTIVE, 0L),
                stages.getOrDefault(LifecycleStage.DUE, 0L),
                stages.getOrDefault(LifecycleStage.LOST, 0L));
    }

    private List<String> due(LocalDate date) {
        return Stored.rows(
                "select customer_id from lifecycle where next_transition_at <= cast(? as timestamptz) order by 1",
                date.atStartOfDay(ZONE).toInstant().toString());
    }

    private void force(Policies policies) {
        QuarkusTransaction.requiringNew().run(() -> {
            store.get().byCategory().keySet().forEach(store::remove);
            store.put(null, policies.standard());
            policies.byCategory().forEach(store::put);
        });
        assertThat(store.get()).isEqualTo(policies);
    }

    private Policies policies() {
        var policies = Policies.of(policy());
        for (var category : CATEGORIES) {
            policies = random.nextInt(3) == 0 ? policies.with(category, policy()) : policies;
        }
        return policies;
    }

    private Policy policy() {
        if (random.nextInt(3) == 0) {
            return new Policy(Preset.FASHION, null, seasons(), null);
        }
        var repeat = 1 + random.nextInt(120);
        var factor = BigDecimal.valueOf(1 + random.nextInt(300), 2);
        return new Policy(
                Preset.CUSTOM,
                new Policy.Days(repeat, repeat + (random.nextInt(4) == 0 ? 0 : random.nextInt(200))),
                null,
                random.nextBoolean()
                        ? null
                        : new Rhythm(
                                2 + random.nextInt(4),
                                factor,
                                factor.add(BigDecimal.valueOf(random.nextInt(200), 2)),
                                1 + random.nextInt(30)));
    }

    /** Random cuts of a year, every part with a random kind; some parts belong to none. */
    private Seasons seasons() {
        if (random.nextInt(3) == 0) {
            return Seasons.USUAL;
        }
        var cuts = new TreeSet<Integer>();
        while (cuts.size() < 6) {
            cuts.add(random.nextInt(365));
        }
        var days = new ArrayList<>(cuts);
        var seasons = new ArrayList<Season>();
        for (var i = 0; i < days.size(); i++) {
            var from = LocalDate.of(2025, 1, 1).plusDays(days.get(i));
            var to = LocalDate.of(2025, 1, 1).plusDays(days.get((i + 1) % days.size()) - 1);
            if (i < 2 || random.nextBoolean()) {
                var kind = i % 2 == 0 ? Season.Kind.SEASON : Season.Kind.SALE;
                seasons.add(new Season(kind, MonthDay.from(from), MonthDay.from(to)));
            }
        }
        return new Seasons(seasons);
    }

    private LocalDate date() {
        return BEGIN.plusDays(random.nextInt(DAYS));
    }

    private static Moment at(LocalDate date) {
        Instant noon = date.atTime(12, 0).atZone(ZONE).toInstant();
        return new Moment(noon, date, ZONE);
    }
}
