package io.winback.survey;

import io.winback.platform.sql.Database;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;

/** Looks into the tables for what a test cannot see from outside. */
@Singleton
public class Stored {

    private final Database database;

    Stored(Database database) {
        this.database = database;
    }

    public long answers(UUID invitation) {
        return count("select count(*) from answer where invitation_id = '" + invitation + "'");
    }

    public long allAnswers() {
        return count("select count(*) from answer");
    }

    public long count(String query) {
        return database.with(sql -> sql.createQuery(query).mapTo(Long.class).one());
    }

    public void run(String statement) {
        database.transactionally(sql -> sql.execute(statement));
    }

    public List<String> texts(String query) {
        return database.with(sql -> sql.createQuery(query).mapTo(String.class).list());
    }
}
