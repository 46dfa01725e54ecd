package io.winback.segmentation.rfm;

import io.winback.platform.sql.Database;
import io.winback.segmentation.snapshot.Snapshot;
import io.winback.segmentation.snapshot.SnapshotPart;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The scores of a snapshot, by one statement: a score is relative to everybody. Purchases are net of returns; R counts days from the
 * last one to the date of the snapshot.
 */
@Singleton
class RfmScores implements SnapshotPart {

    /** 1 + floor(5 * strictly worse / all), in whole numbers: rank - 1 is how many are strictly worse. */
    private static final String FIFTHS = """
            1 + 5 * (rank() over (order by recency_days desc) - 1) / count(*) over (),
            1 + 5 * (rank() over (order by purchases) - 1) / count(*) over (),
            1 + 5 * (rank() over (order by spend) - 1) / count(*) over ()
            """;

    /** Limits reached: width_bucket counts those at or below the number. */
    private static final String BANDS = """
            5 - width_bucket(recency_days - 1, cast(:recency as integer[])),
            1 + width_bucket(purchases, cast(:purchases as integer[])),
            1 + width_bucket(spend, cast(:spend as numeric[]))
            """;

    private final Database database;
    private final RfmSettings settings;

    RfmScores(Database database, RfmSettings settings) {
        this.database = database;
        this.settings = settings;
    }

    @Override
    public String name() {
        return "rfm";
    }

    @Override
    public String table() {
        return "rfm_score";
    }

    @Override
    public Optional<String> advance(Snapshot snapshot) {
        var bands = settings.bands().orElse(null);
        score(snapshot, bands);
        remember(snapshot.id(), bands);
        return Optional.empty();
    }

    private void score(Snapshot snapshot, @Nullable RfmBands bands) {
        database.use(sql -> {
            var insert = sql.createUpdate("""
                    insert into rfm_score (snapshot_id, customer_id, recency_days, purchases, spend, r, f, m)
                    select cast(:snapshot as uuid), customer_id, recency_days, purchases, spend, %s
                    from (select d.customer_id, cast(:asOf as date) - max(d.day) as recency_days, count(*) as purchases,
                        sum(d.amount) as spend
                      from purchase_day(:asOf, false) d join customer c using (customer_id)
                      where not c.erased group by d.customer_id) s
                    """.formatted(bands == null ? FIFTHS : BANDS))
                    .bind("snapshot", snapshot.id())
                    .bind("asOf", snapshot.asOf());
            if (bands != null) {
                insert.bindArray("recency", Integer.class, bands.recencyDays().toArray())
                        .bindArray("purchases", Integer.class, bands.purchases().toArray())
                        .bindArray("spend", String.class, bands.spendTexts());
            }
            insert.execute();
        });
    }

    private void remember(UUID snapshot, @Nullable RfmBands bands) {
        database.use(sql -> sql.createUpdate("""
                        insert into rfm_snapshot (snapshot_id, recency_days, purchases, spend)
                        values (:snapshot, :recency, :purchases, cast(:spend as numeric[]))
                        """)
                .bind("snapshot", snapshot)
                .bindArray("recency", Integer.class, limits(bands == null ? null : bands.recencyDays()))
                .bindArray("purchases", Integer.class, limits(bands == null ? null : bands.purchases()))
                .bindArray("spend", String.class, bands == null ? null : bands.spendTexts())
                .execute());
    }

    private static Object @Nullable [] limits(@Nullable List<?> limits) {
        return limits == null ? null : limits.toArray();
    }
}
