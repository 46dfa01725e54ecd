package io.winback.segmentation.measure.concentration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.winback.segmentation.Stored;
import io.winback.segmentation.measure.Histories;
import io.winback.segmentation.measure.Returns;
import io.winback.segmentation.measure.Scope;
import io.winback.segmentation.reference.OwnDatabase;
import io.winback.segmentation.reference.Reference;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Concentration of whole shops, alone in their database. */
@QuarkusTest
@TestProfile(OwnDatabase.class)
class ConcentrationOracleTest {

    private static final LocalDate END = LocalDate.of(2011, 12, 31);

    @Inject
    Concentrations concentrations;

    @Test
    void agreesWithTheReference() {
        for (var set : Reference.all()) {
            var expected = set.json("metrics.json").path("concentration");
            if (expected.isMissingNode()) {
                continue;
            }
            // given
            set.load();

            // when
            var own = concentrations.of(null, set.end(), Scope.ALL);

            // then
            assertThat(own.customers())
                    .as(set.name())
                    .isEqualTo(expected.get("customers").asLong());
            assertThat(own.revenue().amount())
                    .as(set.name())
                    .isCloseTo(expected.get("revenue").decimalValue(), within(new BigDecimal("0.005")));
            var best = own.top().get(2);
            assertThat(best.customersCeil())
                    .isEqualTo(expected.get("n_top20_ceil").asLong());
            assertThat(best.customersFloor())
                    .isEqualTo(expected.get("n_top20_floor").asLong());
            ratio(set, best.shareCeil(), expected.get("share_top20_ceil"));
            ratio(set, best.shareFloor(), expected.get("share_top20_floor"));
            ratio(set, own.top().get(0).shareCeil(), expected.get("share_top1pct_ceil"));
            ratio(set, own.top().get(1).shareCeil(), expected.get("share_top10pct_ceil"));
            assertThat(own.customersFor80Percent())
                    .as(set.name())
                    .isEqualTo(expected.get("customers_for_80pct_revenue").asLong());
            ratio(set, own.gini(), expected.get("gini"));
        }
    }

    private static void ratio(Reference set, BigDecimal own, JsonNode expected) {
        assertThat(own.doubleValue()).as(set.name()).isCloseTo(expected.asDouble(), within(1e-9));
    }

    @Test
    void isReckonedByHandForFour() {
        // given: 0, 10, 30 and 60, one of them in two purchases
        shop(
                "('a','2011-03-01',0)",
                "('b','2011-03-01',10)",
                "('c','2011-03-01',30)",
                "('d','2011-03-01',25)",
                "('d','2011-06-01',35)");

        // when
        var own = concentrations.of(null, END, Scope.ALL);

        // then: 2 (0 + 2*10 + 3*30 + 4*60) / (4 * 100) - 5/4
        assertThat(own.gini()).isEqualByComparingTo("0.5");
        assertThat(own.customersFor80Percent()).isEqualTo(2);
        assertThat(own.top().get(2)).isEqualTo(new ConcentrationResponse.Top(20, 1, share("0.6"), 0, share("0")));
        assertThat(own.lorenz()).hasSize(21);
        assertThat(own.lorenz().get(0).revenue()).isEqualByComparingTo("0");
        assertThat(own.lorenz().get(5).revenue()).isEqualByComparingTo("0");
        assertThat(own.lorenz().get(10).revenue()).isEqualByComparingTo("0.1");
        assertThat(own.lorenz().get(11).revenue()).isEqualByComparingTo("0.16");
        assertThat(own.lorenz().get(15).revenue()).isEqualByComparingTo("0.4");
        assertThat(own.lorenz().get(20).revenue()).isEqualByComparingTo("1");
    }

    private static BigDecimal share(String share) {
        return new BigDecimal(share).setScale(12);
    }

    @Test
    void looksAtThePeriodOnlyAndAtReturnsAsAsked() {
        // given
        shop("('a','2011-03-01',10)", "('b','2011-06-01',30)", "('b','2011-07-01',30)");
        Stored.run("update purchase set returned_goods = 15 where purchased_on = '2011-07-01'");

        // then
        var june = concentrations.of(LocalDate.of(2011, 6, 1), LocalDate.of(2011, 7, 1), Scope.ALL);
        assertThat(june.customers()).isOne();
        assertThat(june.revenue().amount()).isEqualByComparingTo("45");
        assertThat(june.gini()).isZero();
        assertThat(june.top().get(0).shareCeil()).isEqualByComparingTo("1");
        var full = concentrations.of(null, END, new Scope(null, null, Returns.IGNORED));
        assertThat(full.revenue().amount()).isEqualByComparingTo("70");
        assertThat(concentrations.of(null, LocalDate.of(2011, 3, 1), Scope.ALL).customers())
                .isOne();
        assertThat(concentrations
                        .of(null, END, new Scope("app", null, Returns.NET))
                        .customers())
                .isZero();
    }

    @Test
    void saysWhyThereIsNothing() {
        // given
        shop("('a','2011-03-01',0)");

        // then
        var worthless = concentrations.of(null, END, Scope.ALL);
        assertThat(worthless.customers()).isOne();
        assertThat(worthless.reason()).contains("no revenue");
        assertThat(worthless.gini()).isNull();
        assertThat(worthless.lorenz()).isEmpty();
        var nobody = concentrations.of(LocalDate.of(2011, 4, 1), END, Scope.ALL);
        assertThat(nobody.customers()).isZero();
        assertThat(nobody.reason()).contains("Nobody");
        assertThat(nobody.top()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void followsFromAnyShop(long seed) {
        // given
        var histories = Histories.random(seed);
        var spent = histories.days().values().stream()
                .map(days -> days.headMap(histories.end(), true))
                .filter(days -> !days.isEmpty())
                .map(days -> days.values().stream()
                        .mapToDouble(BigDecimal::doubleValue)
                        .sum())
                .sorted(Comparator.naturalOrder())
                .toList();
        var total = spent.stream().mapToDouble(Double::doubleValue).sum();

        // when
        var own = concentrations.of(null, histories.end(), Scope.ALL);

        // then
        assertThat(own.customers()).isEqualTo(spent.size());
        own.lorenz().forEach(point -> {
            var position = point.customers().doubleValue() * spent.size();
            var sum = 0.0;
            for (var i = 0; i < spent.size(); i++) {
                sum += spent.get(i) * Math.max(0, Math.min(1, position - i));
            }
            assertThat(point.revenue().doubleValue()).isCloseTo(sum / total, within(1e-9));
        });
        var differences = 0.0;
        for (var one : spent) {
            for (var other : spent) {
                differences += Math.abs(one - other);
            }
        }
        assertThat(own.gini().doubleValue()).isCloseTo(differences / (2 * spent.size() * total), within(1e-9));
    }

    private static void shop(String... purchases) {
        Stored.clear();
        Stored.run("with bought (customer, day, amount) as (values " + String.join(",", purchases) + """
                ), people as (
                  insert into customer (customer_id, known_on) select distinct customer, date '2011-01-01' from bought)
                insert into purchase (order_id, customer_id, version, purchased_on, cancelled, goods, reporting_goods)
                select 'o' || row_number() over (), customer, 1, cast(day as date), false, amount, amount from bought
                """);
    }
}
