package io.winback.segmentation.measure.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.winback.segmentation.Stored;
import io.winback.segmentation.measure.InvalidMeasureException;
import io.winback.segmentation.measure.comparison.ComparisonResponse.Difference;
import io.winback.segmentation.reference.OwnDatabase;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A shop in which a difference has been planted: whoever came first by the app comes back. */
@QuarkusTest
@TestProfile(OwnDatabase.class)
class ComparisonServiceTest {

    @Inject
    ComparisonService service;

    /**
     * 200 customers: 1 to 80 came back, 81 to 190 did not; 191 to 200 are of May. Half of all are of each tier, language and
     * category; two are of Iceland; every 25th has told his size.
     */
    @BeforeEach
    void plant() {
        Stored.clear();
        Stored.run("""
                insert into customer (customer_id, known_on, language, country, attributes)
                select 'c' || i, '2011-01-01', case when i % 2 = 0 then 'et' else 'uk' end,
                  case when i in (1, 100) then 'IS' else 'EE' end,
                  jsonb_build_object('tier', case when i / 2 % 2 = 0 then 'gold' else 'silver' end)
                    || case when i % 25 = 0 then jsonb_build_object('size', 'XL') else '{}' end
                from generate_series(1, 200) i
                """);
        Stored.run("""
                insert into purchase (order_id, customer_id, version, purchased_on, cancelled, goods, reporting_goods, channel,
                  coupon_code, categories, category_goods)
                select 'first-' || i, 'c' || i, 1, case when i > 190 then date '2011-05-20' else date '2011-01-10' end, false, 10, 10,
                  case when (i <= 60 or i between 81 and 100) then 'app' else 'web' end,
                  case when i % 5 = 0 then 'NEW' end,
                  case when i % 2 = 0 then array['rice', 'tea'] else array['tea'] end, array[10]
                from generate_series(1, 200) i
                union all select 'second-' || i, 'c' || i, 1, '2011-02-20', false, 10, 10, 'shop', null, array['salt'], array[10]
                from generate_series(1, 80) i
                """);
    }

    private ComparisonResponse asked(String matureDays, String smallest) {
        return service.comparison(new ComparisonQuestion("2011-06-30", matureDays, smallest, null));
    }

    @Test
    void showsThePlantedDifferenceFirst() {
        // when
        var comparison = asked(null, null);

        // then
        assertThat(comparison.retained()).isEqualTo(80);
        assertThat(comparison.oneTime()).isEqualTo(110);
        assertThat(comparison.tooRecent()).isEqualTo(10);
        assertThat(comparison.matureDays()).isEqualTo(90);
        var first = comparison.differences().get(0);
        assertThat(first.attribute()).isEqualTo(Attribute.FIRST_CHANNEL);
        assertThat(first.value()).isIn("app", "web");
        var app = row(comparison, Attribute.FIRST_CHANNEL, "app");
        assertThat(app.retained().count()).isEqualTo(60);
        assertThat(app.retained().of()).isEqualTo(80);
        assertThat(app.oneTime().count()).isEqualTo(20);
        assertThat(app.oneTime().of()).isEqualTo(110);
        assertThat(app.difference()).isEqualByComparingTo("0.568182");
        assertThat(app.low().signum()).isPositive();
        assertThat(app.significant()).isTrue();
        assertThat(comparison.differences().stream().skip(2)).noneMatch(Difference::significant);
        assertThat(comparison.differences()).isSortedAccordingTo(java.util.Comparator.comparing(Difference::p));
        assertThat(comparison.differences()).allMatch(row -> row.adjustedP().compareTo(row.p()) >= 0);
    }

    @Test
    void looksAtTheFirstDayOnly() {
        // when
        var comparison = asked(null, null);

        // then: salt was bought later, and everybody bought tea
        assertThat(comparison.differences().stream()
                        .filter(row -> row.attribute() == Attribute.FIRST_CATEGORY)
                        .map(Difference::value))
                .containsExactly("rice");
        var discounted = row(comparison, Attribute.FIRST_ORDER_DISCOUNTED, "true");
        assertThat(discounted.retained().count()).isEqualTo(16);
        assertThat(discounted.oneTime().count()).isEqualTo(22);
    }

    @Test
    void hidesGroupsThatAreTooSmallAndWhatWouldTellOfThem() {
        // when
        var comparison = asked(null, null);

        // then: two of Iceland, whom Estonia's number would give away
        assertThat(comparison.differences()).noneMatch(row -> row.attribute() == Attribute.COUNTRY);
        assertThat(comparison.hidden()).contains(new ComparisonResponse.Hidden(Attribute.COUNTRY, null, 2, 190));
        assertThat(row(comparison, Attribute.PROFILE, "XL").retained().count()).isEqualTo(3);

        // when
        var careful = asked(null, "8");

        // then: seven of XL
        assertThat(careful.differences()).noneMatch(row -> "size".equals(row.name()));
        assertThat(careful.hidden()).contains(new ComparisonResponse.Hidden(Attribute.PROFILE, "size", 2, 190));
    }

    @Test
    void countsThoseOfWhomItIsNotKnown() {
        var unknown = asked(null, null).differences().stream()
                .filter(row -> "size".equals(row.name()) && row.value() == null)
                .findFirst()
                .orElseThrow();

        assertThat(unknown.retained().count()).isEqualTo(77);
        assertThat(unknown.oneTime().count()).isEqualTo(106);
    }

    @Test
    void takesYoungCustomersInIfAsked() {
        var comparison = asked("0", null);

        assertThat(comparison.tooRecent()).isZero();
        assertThat(comparison.oneTime()).isEqualTo(120);
    }

    @Test
    void comparesTheLargestValuesOnly() {
        // given: each customer has a shoe size of his own, and one of 120 towns
        Stored.run("update customer set attributes = jsonb_build_object('shoe', customer_id)");

        // when
        var comparison = asked("0", null);

        // then
        assertThat(comparison.differences()).noneMatch(row -> "shoe".equals(row.name()));
        assertThat(comparison.hidden()).contains(new ComparisonResponse.Hidden(Attribute.PROFILE, "shoe", 200, 200));
    }

    @Test
    void saysWhyNothingIsCompared() {
        // given
        Stored.run("delete from purchase where order_id like 'second-%' and order_id not in ('second-1', 'second-2')");

        // when
        var comparison = asked(null, null);

        // then
        assertThat(comparison.reason()).startsWith("Fewer than 5");
        assertThat(comparison.differences()).isEmpty();
    }

    @Test
    void saysWhatIsWrongWithAQuestion() {
        wrong("smallestGroup", new ComparisonQuestion(null, null, "4", null));
        wrong("smallestGroup", new ComparisonQuestion(null, null, "few", null));
        wrong("matureDays", new ComparisonQuestion(null, "-1", null, null));
        wrong("to", new ComparisonQuestion("2199-01-01", null, null, null));
        wrong("returns", new ComparisonQuestion(null, null, null, "some"));
    }

    private void wrong(String field, ComparisonQuestion question) {
        assertThatThrownBy(() -> service.comparison(question))
                .isInstanceOfSatisfying(InvalidMeasureException.class, e -> assertThat(e.field())
                        .isEqualTo(field));
    }

    private static Difference row(ComparisonResponse comparison, Attribute attribute, String value) {
        return comparison.differences().stream()
                .filter(row -> row.attribute() == attribute && value.equals(row.value()))
                .findFirst()
                .orElseThrow();
    }
}
