package io.winback.campaign.site.list;

import io.winback.campaign.definition.CampaignStatus;
import io.winback.platform.sql.Database;
import jakarta.inject.Singleton;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds campaigns by status and by a part of their name, key or audience. */
@Singleton
class ListQuery {

    private final Database database;

    ListQuery(Database database) {
        this.database = database;
    }

    /** A campaign with the name and audience of its newest version. */
    record Found(
            String key,
            CampaignStatus status,
            int version,
            String name,
            @Nullable String segment,
            String entry) {}

    /**
     * By key.
     *
     * @param status none: whatever it is
     * @param part empty: any
     * @param after key after which they begin
     */
    List<Found> find(@Nullable CampaignStatus status, String part, String after, int limit) {
        return database.with(sql -> sql.createQuery("""
                        select k.campaign_key, k.status, k.version, d.name, d.segment, d.entry
                        from campaign k
                          join campaign_version v on v.campaign_key = k.campaign_key and v.version = k.version
                          cross join lateral (select v.definition::jsonb as json offset 0) j
                          cross join lateral (select json ->> 'name' as name, json ->> 'segment' as segment,
                            json -> 'entry' ->> 'on' as entry) d
                        where k.campaign_key > :after and (:status::text is null or k.status = :status)
                          and position(lower(:part) in lower(concat_ws(' ', k.campaign_key, d.name, d.segment))) > 0
                        order by k.campaign_key limit :limit
                        """)
                .bind("after", after)
                .bind("status", status == null ? null : status.name())
                .bind("part", part)
                .bind("limit", limit)
                .map((row, context) -> new Found(
                        row.getString("campaign_key"),
                        CampaignStatus.valueOf(row.getString("status")),
                        row.getInt("version"),
                        row.getString("name"),
                        row.getString("segment"),
                        row.getString("entry")))
                .list());
    }
}
