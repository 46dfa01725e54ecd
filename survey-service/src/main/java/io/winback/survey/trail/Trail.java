package io.winback.survey.trail;

import io.winback.platform.ids.Ids;
import io.winback.platform.sql.Columns;
import io.winback.platform.sql.Database;
import io.winback.platform.sql.Instants;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The record of what was done with answers; written in the transaction of the deed. */
@Singleton
public class Trail {

    private final Database database;
    private final Ids ids;

    Trail(Database database, Ids ids) {
        this.database = database;
        this.ids = ids;
    }

    public void note(UUID answer, Deed what, @Nullable String about, String who, Instant at) {
        database.use(sql -> sql.createUpdate("""
                        insert into answer_deed (id, answer_id, what, about, who, done_at)
                        values (:id, :answer, :what, :about, :who, :at)
                        """)
                .bind("id", ids.next())
                .bind("answer", answer)
                .bind("what", what.name())
                .bind("about", about)
                .bind("who", who)
                .bind("at", at)
                .execute());
    }

    /** By answer, in the order in which it was done. */
    public Map<UUID, List<TrailEntry>> of(Collection<UUID> answers) {
        var found = new HashMap<UUID, List<TrailEntry>>();
        database.use(sql -> Columns.of(answers)
                .with("answer", answer -> answer)
                .bindTo(sql.createQuery("""
                        select answer_id, what, about, who, done_at from answer_deed
                        where answer_id = any (cast(:answer as uuid[])) order by answer_id, id
                        """))
                .map((row, context) -> Map.entry(row.getObject("answer_id", UUID.class), read(row)))
                .forEach(entry -> found.computeIfAbsent(entry.getKey(), any -> new ArrayList<>())
                        .add(entry.getValue())));
        return found;
    }

    private static TrailEntry read(ResultSet row) throws SQLException {
        return new TrailEntry(
                Deed.valueOf(row.getString("what")),
                row.getString("about"),
                row.getString("who"),
                Instants.of(row, "done_at"));
    }
}
