package io.winback.segmentation.rfm;

import io.winback.platform.sql.Database;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The bands the shop has set. */
@Singleton
class RfmSettings {

    private final Database database;

    RfmSettings(Database database) {
        this.database = database;
    }

    /** Empty where scores are fifths of the base. */
    Optional<RfmBands> bands() {
        return database.with(sql -> sql.createQuery("select * from rfm_bands")
                .map((row, context) -> bands(row))
                .findOne());
    }

    /** @param bands null for fifths of the base */
    void set(@Nullable RfmBands bands) {
        database.use(sql -> {
            sql.execute("lock table rfm_bands in share row exclusive mode");
            sql.execute("delete from rfm_bands");
            if (bands != null) {
                sql.createUpdate(
                                "insert into rfm_bands (recency_days, purchases, spend) values (:recency, :purchases, cast(:spend as numeric[]))")
                        .bindArray("recency", Integer.class, bands.recencyDays().toArray())
                        .bindArray("purchases", Integer.class, bands.purchases().toArray())
                        .bindArray("spend", String.class, bands.spendTexts())
                        .execute();
            }
        });
    }

    /** The bands in a row; null where it has none. */
    static @Nullable RfmBands bands(ResultSet row) throws SQLException {
        var recency = row.getArray("recency_days");
        return recency == null
                ? null
                : new RfmBands(
                        List.of((Integer[]) recency.getArray()),
                        List.of((Integer[]) row.getArray("purchases").getArray()),
                        List.of((BigDecimal[]) row.getArray("spend").getArray()));
    }
}
