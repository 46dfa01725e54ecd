package io.winback.campaign.audience;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.winback.platform.events.EventJson;
import io.winback.platform.sql.Database;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Published surveys. */
@Singleton
public class Surveys {

    private final Database database;
    private final ObjectMapper json;

    Surveys(Database database, EventJson json) {
        this.database = database;
        this.json = json.mapper();
    }

    public void published(SurveyPublished event) {
        database.use(sql -> sql.createUpdate("""
                        insert into survey (survey, version, name, mode, state, languages, reasons, needs, products, ask)
                        values (:survey, :version, :name, :mode, :state, :languages, :reasons, :needs, :products, :ask)
                        on conflict (survey) do update set version = excluded.version, name = excluded.name, mode = excluded.mode,
                          state = excluded.state, languages = excluded.languages, reasons = excluded.reasons,
                          needs = excluded.needs, products = excluded.products, ask = excluded.ask
                        where survey.version <= excluded.version
                        """)
                .bind("survey", event.survey())
                .bind("version", event.version())
                .bind("name", event.name())
                .bind("mode", event.mode())
                .bind("state", event.state())
                .bind("languages", array(event.languages()))
                .bind("reasons", array(event.reasons()))
                .bind("needs", array(event.needs()))
                .bind("products", array(event.products()))
                .bind("ask", event.ask() == null ? null : write(event.ask()))
                .execute());
    }

    /** Those of these keys that are published, by key. */
    public Map<String, PublishedSurvey> of(Collection<String> keys) {
        return keys.isEmpty()
                ? Map.of()
                : database.with(sql -> sql.createQuery("""
                                select survey, mode, state, reasons, needs, products from survey where survey = any(:keys)
                                """)
                        .bindArray("keys", String.class, keys.toArray())
                        .map((row, context) -> survey(row))
                        .collect(Collectors.toMap(PublishedSurvey::key, Function.identity())));
    }

    /** The first questions of these surveys, by survey, of those where one click answers it. */
    public Map<String, OneClick> asks(Collection<String> keys) {
        return keys.isEmpty()
                ? Map.of()
                : database.with(sql -> sql.createQuery("""
                                select survey, ask, languages[1] as first from survey
                                where survey = any(:keys) and ask is not null and state = 'OPEN'
                                """)
                        .bindArray("keys", String.class, keys.toArray())
                        .map((row, context) -> Map.entry(row.getString("survey"), ask(row)))
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    private static PublishedSurvey survey(ResultSet row) throws SQLException {
        return new PublishedSurvey(
                row.getString("survey"),
                row.getString("mode").equals("CONFIDENTIAL"),
                row.getString("state").equals("OPEN"),
                codes(row, "reasons"),
                codes(row, "needs"),
                codes(row, "products"));
    }

    private static @Nullable List<String> codes(ResultSet row, String column) throws SQLException {
        var array = row.getArray(column);
        return array == null ? null : List.of((String[]) array.getArray());
    }

    private static String @Nullable [] array(@Nullable List<String> codes) {
        return codes == null ? null : codes.toArray(String[]::new);
    }

    private OneClick ask(ResultSet row) throws SQLException {
        try {
            return json.readValue(row.getString("ask"), OneClick.class).in(row.getString("first"));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The question of a survey cannot be read", e);
        }
    }

    private String write(OneClick ask) {
        try {
            return json.writeValueAsString(ask);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("The question of a survey cannot be written", e);
        }
    }
}
