package io.winback.survey.analysis.wave;

import io.winback.platform.sql.Database;
import io.winback.survey.analysis.Discretion;
import io.winback.survey.analysis.Selection;
import io.winback.survey.analysis.Told;
import io.winback.survey.analysis.Wave;
import io.winback.survey.analysis.WaveLength;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;

/** Finds the waves of a survey, and who was in two groups. */
@Singleton
class WaveCounts {

    private final Database database;
    private final Told told;

    WaveCounts(Database database, Told told) {
        this.database = database;
        this.told = told;
    }

    /** The waves with answers, the latest first. */
    List<Wave> waves(Selection selection, Discretion discretion, WaveLength length, int most) {
        return database.with(sql -> told.bindTo(sql.createQuery(told.query(discretion) + """
                                select distinct cast(date_trunc(:unit, at at time zone :zone) as date) as first from told
                                order by first desc limit :most
                                """), selection)
                .bind("unit", length.unit())
                .bind("zone", told.zone().getId())
                .bind("most", most)
                .map((row, context) -> length.of(row.getObject(1, LocalDate.class)))
                .list());
    }

    /** How many customers answered in both groups. */
    long inBoth(Selection one, Selection other) {
        return database.with(sql -> told.bindBoth(sql.createQuery(told.queryOfBoth()), one, other)
                .mapTo(Long.class)
                .one());
    }
}
