package io.winback.survey.questionnaire;

import io.winback.platform.sql.Database;
import io.winback.platform.sql.Instants;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Surveys by key. Whoever writes locks the key first. */
@Singleton
class SurveyTable {

    private static final String SURVEYS = """
            select s.key, s.closed, s.draft, s.drafted_at, s.changed_at, s.changed_by, s.version, q.published_at, q.published_by, q.built_in
            from survey s left join questionnaire q on q.key = s.key and q.version = s.version
            """;

    private final Database database;
    private final QuestionnaireTable versions;

    SurveyTable(Database database, QuestionnaireTable versions) {
        this.database = database;
        this.versions = versions;
    }

    /** Until the caller's transaction ends nobody else writes under the key, whether there is a survey or not. */
    void lock(String key) {
        database.use(sql -> sql.createQuery("select pg_advisory_xact_lock(hashtextextended('survey/' || :key, 0))")
                .bind("key", key)
                .mapToMap()
                .one());
    }

    Optional<Survey> find(String key) {
        return database.with(sql -> sql.createQuery(SURVEYS + "where s.key = :key")
                .bind("key", key)
                .map((row, context) -> survey(row))
                .findOne());
    }

    /** By key, after {@code afterKey}. */
    List<Survey> list(String afterKey, int limit) {
        return database.with(sql -> sql.createQuery(SURVEYS + "where s.key > :after order by s.key limit :limit")
                .bind("after", afterKey)
                .bind("limit", limit)
                .map((row, context) -> survey(row))
                .list());
    }

    /** The version that is answered, with the state of the survey. */
    Optional<PublishedQuestionnaire> published(String key) {
        return database.with(
                sql -> sql.createQuery("select version, closed from survey where key = :key and version is not null")
                        .bind("key", key)
                        .map((row, context) -> published(key, row.getInt("version"), row.getBoolean("closed")))
                        .findOne());
    }

    void draft(Questionnaire draft, Instant now) {
        database.use(sql -> sql.createUpdate("""
                        insert into survey (key, draft, drafted_at) values (:key, :draft::jsonb, :now)
                        on conflict (key) do update set draft = excluded.draft, drafted_at = excluded.drafted_at
                        """)
                .bind("key", draft.key())
                .bind("draft", versions.write(draft))
                .bind("now", now)
                .execute());
    }

    /** Of a survey that was published. */
    void forgetDraft(String key) {
        database.use(sql -> sql.createUpdate("update survey set draft = null, drafted_at = null where key = :key")
                .bind("key", key)
                .execute());
    }

    /** From now on this version is answered. What the client wrote is no draft any more. */
    void publish(Questionnaire version, Instant now, @Nullable String by, boolean keepDraft) {
        database.use(sql -> sql.createUpdate("""
                        insert into survey (key, mode, version, changed_at, changed_by)
                        values (:key, :mode, :version, :now, :by)
                        on conflict (key) do update set mode = excluded.mode, version = excluded.version,
                          changed_at = excluded.changed_at, changed_by = excluded.changed_by,
                          draft = case when :keep then survey.draft end,
                          drafted_at = case when :keep then survey.drafted_at end
                        """)
                .bind("key", version.key())
                .bind("mode", version.mode().name())
                .bind("version", version.version())
                .bind("now", now)
                .bind("by", by)
                .bind("keep", keepDraft)
                .execute());
    }

    void close(String key, boolean closed, Instant now, String by) {
        database.use(sql -> sql.createUpdate(
                        "update survey set closed = :closed, changed_at = :now, changed_by = :by where key = :key")
                .bind("key", key)
                .bind("closed", closed)
                .bind("now", now)
                .bind("by", by)
                .execute());
    }

    void delete(String key) {
        database.use(sql -> sql.createUpdate("delete from survey where key = :key")
                .bind("key", key)
                .execute());
    }

    private PublishedQuestionnaire published(String key, int version, boolean closed) {
        var found = versions.version(key, version);
        return new PublishedQuestionnaire(
                found.questionnaire(), found.publishedAt(), closed ? SurveyState.CLOSED : SurveyState.OPEN);
    }

    private Survey survey(ResultSet row) throws SQLException {
        var key = row.getString("key");
        var draft = row.getString("draft");
        var version = row.getInt("version");
        return new Survey(
                key,
                row.getBoolean("closed"),
                draft == null ? null : new Survey.Draft(versions.parse(draft), Instants.of(row, "drafted_at")),
                version == 0 ? null : versions.version(key, version),
                Instants.orNull(row, "changed_at"),
                row.getString("changed_by"));
    }
}
