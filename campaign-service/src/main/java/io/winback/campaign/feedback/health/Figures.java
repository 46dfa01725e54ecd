package io.winback.campaign.feedback.health;

import io.winback.platform.sql.Database;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Counts what left and what was reported. */
@Singleton
public class Figures {

    /** A mail counts on the day on which it left, its report on the day on which it came: complaints take days. */
    private static final String BY_CAMPAIGN = """
            with since as (
              select campaign_key, greatest(resumed_at, :from) as at from campaign
              where campaign_key = any(:campaigns)),
            mails as (
              select m.campaign, count(*) as mails from since s
                join message m on m.campaign = s.campaign_key and m.dispatched_at > s.at
              where m.state in ('DISPATCHED', 'SENT', 'UNKNOWN', 'FAILED') group by 1),
            reports as (
              select f.campaign, count(*) filter (where f.kind = 'HARD_BOUNCE') as bounces,
                count(*) filter (where f.kind = 'COMPLAINT') as complaints
              from since s join mail_feedback f on f.campaign = s.campaign_key and f.happened_at > s.at group by 1)
            select s.campaign_key, coalesce(mails, 0) as mails, coalesce(bounces, 0) as bounces,
              coalesce(complaints, 0) as complaints
            from since s left join mails m on m.campaign = s.campaign_key
              left join reports r on r.campaign = s.campaign_key
            where coalesce(mails, 0) + coalesce(bounces, 0) + coalesce(complaints, 0) > 0
            order by s.campaign_key
            """;

    private final Database database;

    Figures(Database database) {
        this.database = database;
    }

    /** Those of the campaigns of which something left or was reported since, by key; since a campaign was resumed, if that is later. */
    Map<String, Rates> byCampaign(Collection<String> campaigns, Instant from) {
        return database.with(sql -> sql.createQuery(BY_CAMPAIGN)
                .bind("from", from)
                .bindArray("campaigns", String.class, campaigns.toArray())
                .reduceRows(new LinkedHashMap<>(), (all, row) -> {
                    var rates = new Rates(
                            row.getColumn("mails", Long.class),
                            row.getColumn("bounces", Long.class),
                            row.getColumn("complaints", Long.class));
                    all.put(row.getColumn("campaign_key", String.class), rates);
                    return all;
                }));
    }

    /** Running campaigns of whose mails a bounce or a complaint came since. */
    List<String> reported(String domain, Instant from) {
        return database.with(sql -> sql.createQuery("""
                        select distinct f.campaign from mail_feedback f join campaign k on k.campaign_key = f.campaign
                        where f.domain = :domain and f.happened_at > :from and f.kind in ('HARD_BOUNCE', 'COMPLAINT')
                          and k.status = 'RUNNING'
                        order by 1
                        """)
                .bind("domain", domain)
                .bind("from", from)
                .mapTo(String.class)
                .list());
    }

    /** What left under a sending domain since, over all campaigns. */
    public Rates ofDomain(String domain, Instant from) {
        return database.with(sql -> sql.createQuery("""
                        select (select count(*) from campaign k join message m on m.campaign = k.campaign_key
                            and m.dispatched_at > :from and m.message_id like :ending
                          where m.state in ('DISPATCHED', 'SENT', 'UNKNOWN', 'FAILED')) as mails,
                          (select count(*) from mail_feedback where domain = :domain and happened_at > :from
                            and kind = 'HARD_BOUNCE') as bounces,
                          (select count(*) from mail_feedback where domain = :domain and happened_at > :from
                            and kind = 'COMPLAINT') as complaints
                        """)
                .bind("from", from)
                .bind("domain", domain)
                .bind("ending", "%@" + domain + ">")
                .map((row, context) -> rates(row))
                .one());
    }

    private static Rates rates(ResultSet row) throws SQLException {
        return new Rates(row.getLong("mails"), row.getLong("bounces"), row.getLong("complaints"));
    }
}
