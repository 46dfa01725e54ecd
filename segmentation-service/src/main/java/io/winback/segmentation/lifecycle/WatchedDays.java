package io.winback.segmentation.lifecycle;

import io.winback.platform.sql.Database;
import jakarta.inject.Singleton;
import java.util.Set;

/** Days after the last order on which somebody wants a customer looked at again, besides the days of the policy. */
@Singleton
public class WatchedDays {

    private final Database database;

    WatchedDays(Database database) {
        this.database = database;
    }

    /** Replaces what the watcher watches; it takes effect on a customer when he is brought up to date next. */
    public void watch(String watcher, Set<Integer> days) {
        database.use(sql -> {
            sql.createUpdate("delete from watched_day where watcher = :watcher")
                    .bind("watcher", watcher)
                    .execute();
            sql.createUpdate("insert into watched_day (watcher, days) select :watcher, unnest(:days)")
                    .bind("watcher", watcher)
                    .bindArray("days", Integer.class, days.toArray())
                    .execute();
        });
    }
}
