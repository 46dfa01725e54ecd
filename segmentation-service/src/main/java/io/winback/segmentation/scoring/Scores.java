package io.winback.segmentation.scoring;

import io.winback.platform.money.Money;
import io.winback.platform.sql.Database;
import io.winback.segmentation.snapshot.SnapshotPlace;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The scores of snapshots, read. */
@Singleton
class Scores {

    private static final String TERMS =
            "select t.*, s.as_of from score_terms t join snapshot s on s.id = t.snapshot_id";
    private static final String SCORES = """
            select s.*, coalesce(l.stage, 'PROSPECT') as stage, n.as_of, t.currency
            from score s join score_terms t using (snapshot_id) join snapshot n on n.id = s.snapshot_id
            left join lifecycle l using (customer_id)
            """;

    private final Database database;

    Scores(Database database) {
        this.database = database;
    }

    private record Row(BigDecimal figure, ScoreResponse score) {}

    /** One page of the current snapshot, or of that of the page before. */
    ScoresResponse list(ScoreOrder order, @Nullable String stage, @Nullable String pageToken, int limit) {
        var place = SnapshotPlace.of(pageToken);
        var terms = place == null ? current() : Optional.of(of(place.snapshot()).orElseThrow(SnapshotPlace::gone));
        if (terms.isEmpty()) {
            return new ScoresResponse(null, missing(), List.of(), null);
        }
        var snapshot = terms.get().snapshot();
        var rows = page(snapshot, order, stage, place, limit + 1);
        var shown = rows.subList(0, Math.min(limit, rows.size()));
        var last = rows.size() > limit ? shown.get(limit - 1) : null;
        return new ScoresResponse(
                terms.get(),
                null,
                shown.stream().map(Row::score).toList(),
                last == null
                        ? null
                        : new SnapshotPlace(
                                        snapshot, last.figure(), last.score().customerId())
                                .token());
    }

    Optional<ScoreTermsResponse> current() {
        return database.with(sql -> sql.createQuery(TERMS + " where t.snapshot_id = (select current_snapshot())")
                .map((row, context) -> terms(row))
                .findOne());
    }

    Optional<ScoreResponse> of(String customer) {
        return database.with(sql -> sql.createQuery(
                        SCORES + " where s.snapshot_id = (select current_snapshot()) and s.customer_id = :customer")
                .bind("customer", customer)
                .map((row, context) -> score(row))
                .findOne());
    }

    private Optional<ScoreTermsResponse> of(UUID snapshot) {
        return database.with(
                sql -> sql.createQuery(TERMS + " where t.snapshot_id = :snapshot and s.state in ('CURRENT', 'PAST')")
                        .bind("snapshot", snapshot)
                        .map((row, context) -> terms(row))
                        .findOne());
    }

    private List<Row> page(
            UUID snapshot, ScoreOrder order, @Nullable String stage, @Nullable SnapshotPlace place, int limit) {
        return database.with(sql -> sql.createQuery(SCORES + """
                        where s.snapshot_id = :snapshot and s.<figure> is not null
                          and (cast(:stage as text) is null or coalesce(l.stage, 'PROSPECT') = cast(:stage as text))
                          and (cast(:figure as numeric) is null or s.<figure> < cast(:figure as numeric)
                            or s.<figure> = cast(:figure as numeric) and s.customer_id > cast(:customer as text))
                        order by s.<figure> desc, s.customer_id limit :limit
                        """)
                .define("figure", order.column())
                .bind("snapshot", snapshot)
                .bind("stage", stage)
                .bind("figure", place == null ? null : place.figure())
                .bind("customer", place == null ? null : place.customer())
                .bind("limit", limit)
                .map((row, context) -> new Row(row.getBigDecimal(order.column()), score(row)))
                .list());
    }

    private String missing() {
        return database.with(sql -> sql.createQuery("select current_snapshot() is not null")
                        .mapTo(Boolean.class)
                        .one())
                ? "No model was in force when the snapshot was taken: GET /api/value/models says why."
                : "No snapshot has been taken yet; one is taken every night, and by POST /api/value/snapshots.";
    }

    private static ScoreTermsResponse terms(ResultSet row) throws SQLException {
        return new ScoreTermsResponse(
                row.getObject("snapshot_id", UUID.class),
                row.getObject("as_of", LocalDate.class),
                row.getInt("model_version"),
                row.getString("family"),
                row.getInt("horizon_days"),
                row.getInt("value_months"),
                row.getBigDecimal("yearly_discount").stripTrailingZeros(),
                row.getBigDecimal("margin").stripTrailingZeros(),
                row.getString("currency"));
    }

    private static ScoreResponse score(ResultSet row) throws SQLException {
        var currency = Currency.getInstance(row.getString("currency"));
        var age = row.getInt("age_days");
        var recency = row.getInt("recency_days");
        return new ScoreResponse(
                row.getString("customer_id"),
                row.getString("stage"),
                row.getInt("repeats"),
                recency,
                age,
                row.getObject("as_of", LocalDate.class).minusDays(age - (long) recency),
                money(row.getBigDecimal("mean_spend"), currency),
                money(row.getBigDecimal("expected_spend"), currency),
                row.getBigDecimal("p_alive"),
                row.getBigDecimal("expected"),
                row.getBigDecimal("p_buy"),
                money(row.getBigDecimal("future_profit"), currency));
    }

    private static @Nullable Money money(@Nullable BigDecimal amount, Currency currency) {
        return amount == null ? null : new Money(amount, currency);
    }
}
