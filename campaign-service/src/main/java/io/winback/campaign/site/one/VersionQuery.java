package io.winback.campaign.site.one;

import io.winback.platform.sql.Database;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.TreeMap;

/** Counts who is on which version of a campaign, and in its segment. */
@Singleton
class VersionQuery {

    private final Database database;

    VersionQuery(Database database) {
        this.database = database;
    }

    /** Active runs of treated customers by version, of versions before this one. */
    Map<Integer, Long> activeBefore(String campaign, int version) {
        return database.with(sql -> sql.createQuery("""
                        select campaign_version, count(*) as runs from enrollment
                        where campaign = :campaign and state = 'ACTIVE' and arm = 'TREATED' and campaign_version < :version
                        group by campaign_version
                        """)
                .bind("campaign", campaign)
                .bind("version", version)
                .reduceRows(new TreeMap<>(), (all, row) -> {
                    all.put(row.getColumn("campaign_version", Integer.class), row.getColumn("runs", Long.class));
                    return all;
                }));
    }

    /** Customers who are in a segment now, as far as they are known here; -1 for a segment that is not. */
    long members(String segment) {
        return database.with(sql ->
                sql.createQuery("""
                        select case when exists (select 1 from segment where segment = :segment)
                          then (select count(*) from audience_member where segment = :segment and active) else -1 end
                        """).bind("segment", segment).mapTo(Long.class).one());
    }
}
