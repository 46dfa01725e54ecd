package io.winback.survey.questionnaire;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.winback.platform.events.EventJson;
import io.winback.platform.sql.Database;
import io.winback.platform.sql.Instants;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Published versions. They never change, so what was read once is kept. */
@Singleton
class QuestionnaireTable {

    private record Coordinates(String key, int version) {}

    private final Database database;
    private final EventJson json;
    private final Map<Coordinates, PublishedQuestionnaire> read = new ConcurrentHashMap<>();

    QuestionnaireTable(Database database, EventJson json) {
        this.database = database;
        this.json = json;
    }

    /** Whether the version was not there before. */
    boolean add(Questionnaire questionnaire, Instant now) {
        return database.with(sql -> sql.createUpdate("""
                                insert into questionnaire (key, version, definition, published_at)
                                values (:key, :version, :definition::jsonb, :now) on conflict do nothing
                                """)
                        .bind("key", questionnaire.key())
                        .bind("version", questionnaire.version())
                        .bind("definition", write(questionnaire))
                        .bind("now", now)
                        .execute()
                == 1);
    }

    /** The newest version. */
    Optional<PublishedQuestionnaire> current(String key) {
        return database.with(sql -> sql.createQuery("select max(version) from questionnaire where key = :key")
                        .bind("key", key)
                        .mapTo(Integer.class)
                        .findOne())
                .map(version -> version(key, version));
    }

    PublishedQuestionnaire version(String key, int version) {
        return read.computeIfAbsent(new Coordinates(key, version), this::load);
    }

    /** The newest version of each, by key, after {@code afterKey}. */
    List<PublishedQuestionnaire> list(String afterKey, int limit) {
        return database.with(sql -> sql.createQuery("""
                        select distinct on (key) definition, published_at from questionnaire
                        where key > :after order by key, version desc limit :limit
                        """)
                .bind("after", afterKey)
                .bind("limit", limit)
                .map((row, context) -> map(row))
                .list());
    }

    private PublishedQuestionnaire load(Coordinates at) {
        return database.with(sql -> sql.createQuery(
                        "select definition, published_at from questionnaire where key = :key and version = :version")
                .bind("key", at.key())
                .bind("version", at.version())
                .map((row, context) -> map(row))
                .one());
    }

    private PublishedQuestionnaire map(ResultSet row) throws SQLException {
        return new PublishedQuestionnaire(parse(row.getString("definition")), Instants.of(row, "published_at"));
    }

    private String write(Questionnaire questionnaire) {
        try {
            return json.mapper().writeValueAsString(questionnaire);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Not writable: " + questionnaire.key(), e);
        }
    }

    private Questionnaire parse(String definition) {
        try {
            return json.mapper().readValue(definition, Questionnaire.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored questionnaire cannot be read", e);
        }
    }
}
