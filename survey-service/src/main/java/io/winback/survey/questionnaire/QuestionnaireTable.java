package io.winback.survey.questionnaire;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.winback.platform.events.EventJson;
import io.winback.platform.sql.Database;
import io.winback.platform.sql.Instants;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
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
    private final Map<Coordinates, Survey.Version> read = new ConcurrentHashMap<>();

    QuestionnaireTable(Database database, EventJson json) {
        this.database = database;
        this.json = json;
    }

    void add(Survey.Version version) {
        database.use(sql -> sql.createUpdate("""
                        insert into questionnaire (key, version, definition, published_at, published_by, built_in)
                        values (:key, :version, :definition::jsonb, :now, :by, :builtIn)
                        """)
                .bind("key", version.questionnaire().key())
                .bind("version", version.number())
                .bind("definition", write(version.questionnaire()))
                .bind("now", version.publishedAt())
                .bind("by", version.publishedBy())
                .bind("builtIn", version.builtIn())
                .execute());
    }

    /** The version, which is there. */
    Survey.Version version(String key, int version) {
        return find(key, version).orElseThrow();
    }

    Optional<Survey.Version> find(String key, int version) {
        var at = new Coordinates(key, version);
        var kept = read.get(at);
        if (kept != null) {
            return Optional.of(kept);
        }
        var found = load(at);
        return found.map(loaded -> {
            var first = read.putIfAbsent(at, loaded);
            return first == null ? loaded : first;
        });
    }

    /** The newest first. */
    List<Survey.Version> before(String key, int version, int limit) {
        return database.with(sql -> sql.createQuery("""
                        select version from questionnaire where key = :key and version < :before
                        order by version desc limit :limit
                        """)
                .bind("key", key)
                .bind("before", version)
                .bind("limit", limit)
                .map((row, context) -> version(key, row.getInt(1)))
                .list());
    }

    private Optional<Survey.Version> load(Coordinates at) {
        return database.with(sql -> sql.createQuery("""
                        select definition, published_at, published_by, built_in from questionnaire
                        where key = :key and version = :version
                        """)
                .bind("key", at.key())
                .bind("version", at.version())
                .map((row, context) -> map(row))
                .findOne());
    }

    private Survey.Version map(ResultSet row) throws SQLException {
        return new Survey.Version(
                parse(row.getString("definition")),
                Instants.of(row, "published_at"),
                row.getString("published_by"),
                row.getObject("built_in", Integer.class));
    }

    String write(Questionnaire questionnaire) {
        try {
            return json.mapper().writeValueAsString(questionnaire);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Not writable: " + questionnaire.key(), e);
        }
    }

    Questionnaire parse(String definition) {
        try {
            return json.mapper().readValue(definition, Questionnaire.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored questionnaire cannot be read", e);
        }
    }
}
