package io.winback.campaign.audience;

import io.winback.platform.sql.Database;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

/** Published surveys. */
@Singleton
public class Surveys {

    private final Database database;

    Surveys(Database database) {
        this.database = database;
    }

    public void published(SurveyPublished event) {
        database.use(sql -> sql.createUpdate("""
                        insert into survey (survey, version, name) values (:survey, :version, :name)
                        on conflict (survey) do update set version = excluded.version, name = excluded.name
                        where survey.version <= excluded.version
                        """)
                .bind("survey", event.survey())
                .bind("version", event.version())
                .bind("name", event.name())
                .execute());
    }

    /** Those of these keys that are published. */
    public Set<String> published(Collection<String> keys) {
        return database.with(sql -> sql.createQuery("select survey from survey where survey = any(:keys)")
                .bindArray("keys", String.class, keys.toArray())
                .mapTo(String.class)
                .collect(Collectors.toSet()));
    }
}
