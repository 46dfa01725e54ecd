package io.winback.segmentation.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.winback.segmentation.Stored;
import io.winback.segmentation.reference.OwnDatabase;
import io.winback.segmentation.reference.Reference;
import org.junit.jupiter.api.Test;

/** What all measures and models rest on, the purchase days of a data set, against its headline figures. */
@QuarkusTest
@TestProfile(OwnDatabase.class)
class HeadlinesOracleTest {

    private static final double MONEY = 0.005;
    private static final double RATIO = 1e-9;

    @Test
    void countsTheSamePurchases() {
        for (var set : Reference.all()) {
            // given
            set.load();
            var metrics = set.json("metrics.json");
            var info = metrics.path("info");

            // when
            var own = Stored.rows("""
                            select count(distinct customer_id), count(*), min(day), max(day), sum(amount),
                              count(*) filter (where amount = 0), (select count(*) from customer)
                            from purchase_day(cast(? as date), true)
                            """, set.end().toString()).get(0).split(" ");

            // then
            equal(set, info, "customers", own[0]);
            equal(set, info, "purchase_days", own[1]);
            equal(set, info, "first", own[2]);
            equal(set, info, "last", own[3]);
            close(set, info, "revenue", Double.parseDouble(own[4]), MONEY);
            equal(set, info, "zero_amount_days", own[5]);
            equal(set, info, "contact_base", own[6]);
            equal(set, info, "rows", Integer.toString(set.purchases().size()));
            close(set, metrics, "mean_order_value", Double.parseDouble(own[4]) / Double.parseDouble(own[1]), MONEY);
            var repeaters = Stored.count("""
                    select count(*) from (select 1 from purchase_day(cast(? as date), true) group by customer_id having count(*) > 1) r
                    """, set.end().toString());
            close(set, metrics, "repeat_rate", repeaters / Double.parseDouble(own[0]), RATIO);
        }
    }

    private static void equal(Reference set, JsonNode figures, String name, String own) {
        if (figures.has(name)) {
            assertThat(own).as(set + ": " + name).isEqualTo(figures.get(name).asText());
        }
    }

    private static void close(Reference set, JsonNode figures, String name, double own, double tolerance) {
        if (figures.has(name)) {
            assertThat(own).as(set + ": " + name).isCloseTo(figures.get(name).asDouble(), within(tolerance));
        }
    }
}
