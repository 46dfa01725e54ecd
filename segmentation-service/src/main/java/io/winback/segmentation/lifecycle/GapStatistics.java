package io.winback.segmentation.lifecycle;

import static java.util.stream.Collectors.toMap;

import io.winback.platform.sql.Database;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The shop's own gaps between purchases, and what they suggest. */
@Singleton
class GapStatistics {

    private final Database database;

    GapStatistics(Database database) {
        this.database = database;
    }

    /**
     * Gaps between consecutive purchase days up to the date.
     *
     * @param category counts only days on which it was bought; null for all
     */
    SuggestionResponse suggest(@Nullable String category, LocalDate asOf) {
        return database.with(sql -> {
            var query = sql.createQuery("""
                    select gap, count(*) as gaps, count(*) filter (where number = 2) as customers from (
                      select day - lag(day) over history as gap, row_number() over history as number from (
                        select customer_id, purchased_on as day from purchase
                        where counts and purchased_on <= :asOf %s group by customer_id, purchased_on) d
                      window history as (partition by customer_id order by day)) g
                    where gap is not null group by gap
                    """.formatted(category == null ? "" : "and :category = any (categories)"));
            if (category != null) {
                query.bind("category", category);
            }
            record Row(int gap, long gaps, long customers) {}
            var rows = query.bind("asOf", asOf)
                    .map((row, context) -> new Row(row.getInt("gap"), row.getLong("gaps"), row.getLong("customers")))
                    .list();
            Map<Integer, Long> counts = rows.stream().collect(toMap(Row::gap, Row::gaps));
            return SuggestionResponse.of(
                    category,
                    asOf,
                    new Gaps(counts),
                    rows.stream().mapToLong(Row::customers).sum());
        });
    }
}
