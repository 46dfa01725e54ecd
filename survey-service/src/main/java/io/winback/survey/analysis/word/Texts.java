package io.winback.survey.analysis.word;

import io.winback.platform.sql.Database;
import io.winback.survey.analysis.Discretion;
import io.winback.survey.analysis.Selection;
import io.winback.survey.analysis.Told;
import jakarta.inject.Singleton;
import java.util.function.Consumer;

/** Reads what was written. */
@Singleton
class Texts {

    private static final String NEWEST = """
            select question, written_in, text from (
              select t.question, told.written_in, t.text,
                row_number() over (partition by t.question order by told.first_answered_at desc, told.id) as place
              from told join answer_text t on t.answer_id = told.id) newest
            where place <= :most
            """;

    private static final int AT_ONCE = 500;

    private final Database database;
    private final Told told;

    Texts(Database database, Told told) {
        this.database = database;
        this.told = told;
    }

    record Written(String question, String language, String text) {}

    /** The newest texts of each question, one after another. */
    void read(Selection selection, Discretion discretion, int most, Consumer<Written> reader) {
        database.use(sql -> told.bindTo(sql.createQuery(told.query(discretion) + NEWEST), selection)
                .bind("most", most)
                .setFetchSize(AT_ONCE)
                .map((row, context) -> new Written(row.getString(1), row.getString(2), row.getString(3)))
                .forEach(reader));
    }
}
