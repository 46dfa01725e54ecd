package io.winback.campaign.journey;

import io.winback.campaign.audience.Exclusions;
import io.winback.platform.sql.Database;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who waits to be admitted to a campaign, in the caller's transaction. */
@Singleton
class Entries {

    private final Database database;

    Entries(Database database) {
        this.database = database;
    }

    /** Somebody to be considered, with what the filters look at. */
    record Candidate(
            String campaign,
            String customer,
            boolean member,
            @Nullable String zone,
            @Nullable String country,
            @Nullable Instant grantedAt,
            @Nullable Instant grantedUntil,
            @Nullable Instant withdrawnAt,
            boolean suppressed,
            List<String> excluded,
            Instant dueAt) {

        static Candidate from(ResultSet row) throws SQLException {
            return new Candidate(
                    row.getString("campaign"),
                    row.getString("customer_id"),
                    row.getBoolean("member"),
                    row.getString("zone"),
                    row.getString("country"),
                    instant(row, "granted_at"),
                    instant(row, "granted_until"),
                    instant(row, "withdrawn_at"),
                    row.getBoolean("suppressed"),
                    List.of((String[]) row.getArray("excluded").getArray()),
                    row.getObject("due_at", OffsetDateTime.class).toInstant());
        }

        private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
            var value = row.getObject(column, OffsetDateTime.class);
            return value == null ? null : value.toInstant();
        }
    }

    long audience(String segment) {
        return database.with(
                sql -> sql.createQuery("select count(*) from audience_member where segment = :segment and active")
                        .bind("segment", segment)
                        .mapTo(Long.class)
                        .one());
    }

    /** Puts the whole audience in line, so many a day, the most valuable first. */
    void queueAudience(String campaign, String segment, Instant start, int perDay) {
        database.use(sql -> sql.createUpdate("""
                        insert into entry (campaign, customer_id, due_at)
                        select :campaign, m.customer_id, :start::timestamptz + interval '1 day' * ((row_number() over (
                            order by c.value_amount desc nulls last, m.customer_id) - 1) / :perDay)
                        from audience_member m left join customer c on c.customer_id = m.customer_id
                        where m.segment = :segment and m.active
                        on conflict do nothing
                        """)
                .bind("campaign", campaign)
                .bind("segment", segment)
                .bind("start", start)
                .bind("perDay", perDay)
                .execute());
    }

    /** Puts newcomers in line for every campaign that runs on the segment. */
    void queueNewcomers(String segment, Collection<String> customers, Instant now) {
        database.use(sql -> sql.createUpdate("""
                        insert into entry (campaign, customer_id, due_at)
                        select k.campaign_key, newcomer.customer_id, :now from campaign k
                          join campaign_version v on v.campaign_key = k.campaign_key and v.version = k.version,
                          unnest(:ids) as newcomer(customer_id)
                        where k.status in ('LAUNCHING', 'RUNNING', 'PAUSED') and v.definition::jsonb ->> 'segment' = :segment
                        on conflict (campaign, customer_id) do update set state = 'WAITING', due_at = excluded.due_at
                        where entry.state = 'REFUSED'
                        """)
                .bind("segment", segment)
                .bind("now", now)
                .bindArray("ids", String.class, customers.toArray())
                .execute());
    }

    /** Those whose turn has come, locked with their customers. */
    List<Candidate> due(String campaign, String segment, String purpose, Instant now, int most) {
        return database.with(sql -> sql.createQuery("""
                        select n.campaign, n.customer_id, n.due_at, coalesce(m.active, false) as member, c.zone, c.country,
                          p.granted_at, p.granted_until, p.withdrawn_at, c.suppressed,
                        """ + Exclusions.IN_FORCE + """
                        from entry n
                          join customer c on c.customer_id = n.customer_id
                          left join permission p on p.customer_id = n.customer_id and p.purpose = :purpose
                          left join audience_member m on m.segment = :segment and m.customer_id = n.customer_id
                        where n.campaign = :campaign and n.state = 'WAITING' and n.due_at <= :now
                        order by n.due_at, n.customer_id limit :most for update of n, c skip locked
                        """)
                .bind("purpose", purpose)
                .bind("segment", segment)
                .bind("campaign", campaign)
                .bind("now", now)
                .bind("most", most)
                .map((row, context) -> Candidate.from(row))
                .list());
    }

    void postpone(String campaign, Collection<String> customers, Instant until) {
        database.use(sql -> sql.createUpdate(
                        "update entry set due_at = :until where campaign = :campaign and customer_id = any(:ids)")
                .bind("until", until)
                .bind("campaign", campaign)
                .bindArray("ids", String.class, customers.toArray())
                .execute());
    }

    void decided(String campaign, Collection<String> customers, String state) {
        database.use(sql -> sql.createUpdate(
                        "update entry set state = :state where campaign = :campaign and customer_id = any(:ids)")
                .bind("state", state)
                .bind("campaign", campaign)
                .bindArray("ids", String.class, customers.toArray())
                .execute());
    }
}
