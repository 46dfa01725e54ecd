package io.winback.campaign.click;

import io.winback.platform.paging.Page;
import io.winback.platform.paging.PageToken;
import io.winback.platform.sql.Database;
import jakarta.inject.Singleton;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Counts of clicks, over all versions of a campaign. */
@Singleton
class ClickCounts {

    private final Database database;

    ClickCounts(Database database) {
        this.database = database;
    }

    /** By stage and target. */
    Page<ClickCount> of(String campaign, int limit, @Nullable String pageToken) {
        return Page.of(after(campaign, PageToken.lastKey(pageToken), limit + 1), limit, ClickCount::key);
    }

    private List<ClickCount> after(String campaign, String last, int most) {
        return database.with(sql -> sql.createQuery("""
                        select stage, target, sum(raw)::bigint as raw, sum(human)::bigint as human from (
                          select m.stage, k.target, count(*) as raw, count(*) filter (where l.verdict = 'HUMAN') as human
                          from link k join click_log l on l.link_id = k.id join message m on m.id = l.message_id
                          where k.campaign = :campaign and not l.trap group by m.stage, k.target
                          union all
                          select t.stage, k.target, t.raw, t.human from link k join click_total t on t.link_id = k.id
                          where k.campaign = :campaign) c
                        where stage || ' ' || target collate "C" > :last
                        group by stage, target order by stage || ' ' || target collate "C" limit :most
                        """)
                .bind("campaign", campaign)
                .bind("last", last)
                .bind("most", most)
                .map((row, context) -> new ClickCount(
                        row.getString("stage"), row.getString("target"), row.getLong("raw"), row.getLong("human")))
                .list());
    }
}
