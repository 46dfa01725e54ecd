package io.winback.survey.results;

import io.winback.platform.sql.Database;
import jakarta.inject.Singleton;
import java.util.List;

/** Counts the answers. */
@Singleton
class ReasonCounts {

    private final Database database;

    ReasonCounts(Database database) {
        this.database = database;
    }

    List<ReasonCount> of(String survey) {
        return database.with(sql -> sql.createQuery("""
                        select reason, sub_reason, count(*) from answer where survey = :survey and reason is not null
                        group by reason, sub_reason order by reason, sub_reason
                        """)
                .bind("survey", survey)
                .map((row, context) -> new ReasonCount(row.getString(1), row.getString(2), row.getLong(3)))
                .list());
    }
}
