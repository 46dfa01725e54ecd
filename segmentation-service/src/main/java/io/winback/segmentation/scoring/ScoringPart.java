package io.winback.segmentation.scoring;

import io.quarkus.logging.Log;
import io.winback.platform.shop.ShopProfile;
import io.winback.platform.sql.Columns;
import io.winback.platform.sql.Database;
import io.winback.segmentation.scoring.Scorer.Score;
import io.winback.segmentation.snapshot.Snapshot;
import io.winback.segmentation.snapshot.SnapshotPart;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** Scores everybody who bought, by the model in force when the part began; a model that is out of date is fitted anew before. */
@Singleton
class ScoringPart implements SnapshotPart {

    private static final int CHUNK = 20_000;

    private final Database database;
    private final ModelService models;
    private final ModelVersions versions;
    private final Summaries summaries;
    private final ScoringConfig config;
    private final ShopProfile shop;

    ScoringPart(
            Database database,
            ModelService models,
            ModelVersions versions,
            Summaries summaries,
            ScoringConfig config,
            ShopProfile shop) {
        this.database = database;
        this.models = models;
        this.versions = versions;
        this.summaries = summaries;
        this.config = config;
        this.shop = shop;
    }

    @Override
    public String name() {
        return "scoring";
    }

    @Override
    public String table() {
        return "score";
    }

    @Override
    public Optional<String> advance(Snapshot snapshot) {
        if (snapshot.reached().isEmpty()) {
            begin(snapshot);
        }
        var scorer = scorer(snapshot);
        var last = scorer.isEmpty() ? Optional.<String>empty() : summaries.lastOf(snapshot.reached(), CHUNK);
        last.ifPresent(end -> write(
                snapshot,
                summaries.between(snapshot.reached(), end, snapshot.asOf()).stream()
                        .map(scorer.orElseThrow()::score)
                        .toList()));
        return last;
    }

    private void begin(Snapshot snapshot) {
        try {
            models.refitIfDue();
        } catch (RuntimeException e) {
            Log.warn("No model could be fitted; the one in force goes on", e);
        }
        versions.inForce()
                .ifPresent(version -> database.use(sql -> sql.createUpdate("""
                                insert into score_terms (snapshot_id, model_version, family, horizon_days, value_months,
                                  yearly_discount, margin, currency)
                                values (:snapshot, :version, :family, :days, :months, :discount, :margin, :currency)
                                on conflict (snapshot_id) do nothing
                                """)
                        .bind("snapshot", snapshot.id())
                        .bind("version", version.version())
                        .bind("family", version.family())
                        .bind("days", config.horizonDays())
                        .bind("months", config.valueMonths())
                        .bind("discount", config.yearlyDiscount())
                        .bind("margin", shop.margin())
                        .bind("currency", version.currency().getCurrencyCode())
                        .execute()));
    }

    private Optional<Scorer> scorer(Snapshot snapshot) {
        return database.with(sql -> sql.createQuery("select * from score_terms where snapshot_id = :snapshot")
                .bind("snapshot", snapshot.id())
                .map((row, context) -> new Scorer(
                        versions.find(row.getInt("model_version")).orElseThrow(),
                        new ScoringTerms(
                                row.getInt("horizon_days"),
                                row.getInt("value_months"),
                                row.getBigDecimal("yearly_discount"),
                                row.getBigDecimal("margin"))))
                .findOne());
    }

    private void write(Snapshot snapshot, List<Score> scores) {
        if (scores.isEmpty()) {
            return;
        }
        database.use(sql -> Columns.of(scores)
                .with("snapshot_id", score -> snapshot.id())
                .with("customer_id", score -> score.summary().customerId())
                .with("repeats", score -> score.summary().repeats())
                .with("recency_days", score -> score.summary().recencyDays())
                .with("age_days", score -> score.summary().ageDays())
                .with("mean_spend", score -> score.summary().meanSpend())
                .with("expected_spend", Score::expectedSpend)
                .with("p_alive", Score::alive)
                .with("expected", Score::expected)
                .with("p_buy", Score::buys)
                .with("future_profit", Score::futureProfit)
                .copyInto("score", sql));
    }
}
