package io.winback.segmentation.base;

import io.winback.platform.sql.Database;
import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;

/** Walks over the whole base, resumed where they stood; several processes share them, each walk being one process's at a time. */
@Singleton
public class Walks {

    private final Database database;
    private final Event<WalkStarted> started;

    Walks(Database database, Event<WalkStarted> started) {
        this.database = database;
        this.started = started;
    }

    /** A walk with the last customer it has done. */
    public record Walk(String name, String reached) {}

    /** Starts the walk, or starts it again at the beginning. */
    public void start(String name, Instant now) {
        database.use(
                sql -> sql.createUpdate("""
                        insert into walk (name, started_at) values (:name, :now)
                        on conflict (name) do update set reached = '', started_at = excluded.started_at
                        """).bind("name", name).bind("now", now).execute());
        started.fire(new WalkStarted(name));
    }

    /** Locks a walk that no other process works on. */
    public Optional<Walk> lockOne() {
        return database.with(sql -> sql.createQuery(
                        "select name, reached from walk order by started_at, name limit 1 for update skip locked")
                .map((row, context) -> new Walk(row.getString(1), row.getString(2)))
                .findOne());
    }

    public void advance(Walk walk, String reached) {
        database.use(sql -> sql.createUpdate("update walk set reached = :reached where name = :name")
                .bind("reached", reached)
                .bind("name", walk.name())
                .execute());
    }

    public void end(Walk walk) {
        database.use(sql -> sql.createUpdate("delete from walk where name = :name")
                .bind("name", walk.name())
                .execute());
    }

    public boolean underWay(String name) {
        return database.with(sql -> sql.createQuery("select exists (select 1 from walk where name = :name)")
                .bind("name", name)
                .mapTo(Boolean.class)
                .one());
    }

    /** Since when the longest walk is under way. */
    public Optional<Instant> oldest() {
        return database.with(sql -> sql.createQuery("select started_at from walk order by started_at limit 1")
                .mapTo(Instant.class)
                .findOne());
    }

    public long count() {
        return database.with(sql ->
                sql.createQuery("select count(*) from walk").mapTo(Long.class).one());
    }
}
