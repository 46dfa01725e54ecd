package io.winback.survey.quote;

import io.winback.platform.sql.Database;
import io.winback.platform.sql.Instants;
import io.winback.survey.answer.StoredValues;
import io.winback.survey.questionnaire.QuestionnaireService;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The rows of quotes, and the answers they are taken from, in the caller's transaction. */
@Singleton
class Quotes {

    private final Database database;
    private final QuestionnaireService questionnaires;

    Quotes(Database database, QuestionnaireService questionnaires) {
        this.database = database;
        this.questionnaires = questionnaires;
    }

    void write(Quote quote) {
        database.use(sql -> sql.createUpdate("""
                        insert into quote
                          (id, answer_id, customer_id, survey, released, words, author, language, version, changed_at, changed_by)
                        values (:id, :answer, :customer, :survey, :released, :words, :author, :language, :version, :at, :who)
                        on conflict (id) do update set released = excluded.released, words = excluded.words,
                          author = excluded.author, language = excluded.language, version = excluded.version,
                          changed_at = excluded.changed_at, changed_by = excluded.changed_by
                        """)
                .bind("id", quote.id())
                .bind("answer", quote.answerId())
                .bind("customer", quote.customerId())
                .bind("survey", quote.survey())
                .bind("released", quote.released())
                .bind("words", quote.words())
                .bind("author", quote.author())
                .bind("language", quote.language())
                .bind("version", quote.version())
                .bind("at", quote.changedAt())
                .bind("who", quote.changedBy())
                .execute());
    }

    Optional<Quote> released(UUID answer) {
        return database.with(sql -> sql.createQuery("select * from quote where answer_id = :answer and released")
                .bind("answer", answer)
                .map((row, context) -> read(row))
                .findOne());
    }

    List<Quote> releasedBy(String customer) {
        return database.with(sql -> sql.createQuery("select * from quote where customer_id = :customer and released")
                .bind("customer", customer)
                .map((row, context) -> read(row))
                .list());
    }

    /** The latest change first. */
    List<Quote> releasedBefore(long version, int limit) {
        return database.with(sql -> sql.createQuery(
                        "select * from quote where released and version < :version order by version desc limit :limit")
                .bind("version", version)
                .bind("limit", limit)
                .map((row, context) -> read(row))
                .list());
    }

    /** In the order of their versions, released or not. */
    List<Quote> after(long version, int limit) {
        return database.with(
                sql -> sql.createQuery("select * from quote where version > :version order by version limit :limit")
                        .bind("version", version)
                        .bind("limit", limit)
                        .map((row, context) -> read(row))
                        .list());
    }

    long delete(String customer) {
        return database.with(sql -> sql.createUpdate("delete from quote where customer_id = :customer")
                .bind("customer", customer)
                .execute());
    }

    /** To be called under the lock of the customer's row. */
    long nextVersion() {
        return database.with(sql -> sql.createQuery("select nextval('event_version')")
                .mapTo(Long.class)
                .one());
    }

    /** The answer, if it may be read: not of a confidential survey, and of somebody. */
    Optional<QuotableAnswer> answer(UUID id) {
        return database.with(
                sql -> sql.createQuery("select a.*, suspicion <> '{}' as suspected, " + StoredValues.COLUMNS + """
                        from answer a where id = :id and mode = 'IDENTIFIED' and not erased
                        """)
                        .bind("id", id)
                        .map((row, context) -> new QuotableAnswer(
                                id,
                                row.getString("customer_id"),
                                row.getString("language"),
                                row.getBoolean("suspected"),
                                questionnaires.version(row.getString("survey"), row.getInt("survey_version")),
                                StoredValues.read(row)))
                        .findOne());
    }

    private static Quote read(ResultSet row) throws SQLException {
        return new Quote(
                row.getObject("id", UUID.class),
                row.getObject("answer_id", UUID.class),
                row.getString("customer_id"),
                row.getString("survey"),
                row.getBoolean("released"),
                row.getString("words"),
                row.getString("author"),
                row.getString("language"),
                row.getLong("version"),
                Instants.of(row, "changed_at"),
                row.getString("changed_by"));
    }
}
