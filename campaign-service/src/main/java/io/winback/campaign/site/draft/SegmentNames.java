package io.winback.campaign.site.draft;

import io.winback.platform.sql.Database;
import jakarta.inject.Singleton;
import java.util.List;

/** Names to choose from, and names that are taken. */
@Singleton
class SegmentNames {

    private static final int MOST = 500;

    private final Database database;

    SegmentNames(Database database) {
        this.database = database;
    }

    /** Keys of published segments. */
    List<String> published() {
        return database.with(sql -> sql.createQuery("select segment from segment order by segment limit :most")
                .bind("most", MOST)
                .mapTo(String.class)
                .list());
    }

    /** The key, or the first free one that counts on from it. */
    String free(String key) {
        return database.with(
                sql -> sql.createQuery("""
                        select case when n = 1 then :key else :key || '-' || n end as free
                        from generate_series(1, (select count(*) + 1 from campaign)) n
                        where not exists (select 1 from campaign
                          where campaign_key = case when n = 1 then :key else :key || '-' || n end)
                        order by n limit 1
                        """).bind("key", key).mapTo(String.class).one());
    }
}
