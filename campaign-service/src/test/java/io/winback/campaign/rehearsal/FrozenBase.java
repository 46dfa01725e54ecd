package io.winback.campaign.rehearsal;

import io.winback.campaign.Neighbours;
import io.winback.platform.sql.Database;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;

/** A segment of customers of every kind, drawn by a seed, whom nobody else changes. */
@Singleton
public class FrozenBase {

    private static final List<String> ZONES =
            List.of("Europe/Tallinn", "Asia/Tokyo", "America/New_York", "Europe/London");

    private final Database database;

    FrozenBase(Database database) {
        this.database = database;
    }

    /** The key of a published segment of so many. */
    String of(int customers, long seed, Instant now) {
        var segment = Neighbours.id("segment");
        var random = new Random(seed);
        for (var i = 0; i < customers; i++) {
            customer(Neighbours.id("c" + i), segment, random, now);
        }
        database.use(sql -> sql.createUpdate(
                        "insert into segment (segment, version, joined_ever) values (:segment, 1, :count)")
                .bind("segment", segment)
                .bind("count", customers)
                .execute());
        return segment;
    }

    private void customer(String id, String segment, Random random, Instant now) {
        var granted = oneOf(random, 8)
                ? "{}"
                : """
                {"OFFERS": {"at": "2026-01-01T00:00:00Z"%s}, "NEWS": {"at": "2026-01-01T00:00:00Z"}}
                """.formatted(oneOf(random, 10) ? ", \"until\": \"2026-01-02T00:00:00Z\"" : "");
        var exclusions = oneOf(random, 10)
                ? "[{\"kind\": \"TOXIC\"}]"
                : oneOf(random, 10) ? "[{\"kind\": \"OPEN_CASE\"}]" : "[]";
        database.use(sql -> {
            sql.createUpdate("""
                            insert into customer (customer_id, contact_version, name, email, email_status, customer_version, language,
                              zone, granted, suppressed, exclusions, stage, orders, value_amount, value_currency, p_buy)
                            values (:id, 1, 'Anna', :email, 'ACTIVE', 1, 'en', :zone, :granted::jsonb, :suppressed,
                              :exclusions::jsonb, :stage, :orders, :value, 'GBP', :probability)
                            """)
                    .bind("id", id)
                    .bind("email", oneOf(random, 12) ? null : Neighbours.address(id))
                    .bind("zone", ZONES.get(random.nextInt(ZONES.size())))
                    .bind("granted", granted)
                    .bind("suppressed", oneOf(random, 12))
                    .bind("exclusions", exclusions)
                    .bind("stage", oneOf(random, 15) ? null : oneOf(random, 10) ? "ACTIVE" : "LOST")
                    .bind("orders", 1 + random.nextInt(5))
                    .bind("value", oneOf(random, 8) ? null : BigDecimal.valueOf(5 + random.nextInt(100)))
                    .bind("probability", BigDecimal.valueOf(random.nextInt(70)).movePointLeft(2))
                    .execute();
            sql.createUpdate("""
                            insert into audience_member (segment, customer_id, segment_version, active, changed_at)
                            values (:segment, :id, 1, true, :now)
                            """)
                    .bind("segment", segment)
                    .bind("id", id)
                    .bind("now", now.minus(Duration.ofDays(1)))
                    .execute();
            if (oneOf(random, 6)) {
                sql.createUpdate("""
                                insert into contact (message_id, customer_id, channel, contacted_at, purpose, campaign)
                                values (:message, :id, 'EMAIL', :at, 'NEWS', 'another')
                                """)
                        .bind("message", UUID.randomUUID())
                        .bind("id", id)
                        .bind("at", now.minus(Duration.ofDays(1 + random.nextInt(12))))
                        .execute();
            }
            if (oneOf(random, 8)) {
                sql.createUpdate("""
                                insert into cool_down (id, customer_id, reason, campaign, starts_at, ends_at, needs_product)
                                values (:cool, :id, 'QUIET', 'another', :from, :until, false)
                                """)
                        .bind("cool", UUID.randomUUID())
                        .bind("id", id)
                        .bind("from", now.minus(Duration.ofDays(10)))
                        .bind("until", now.plus(Duration.ofDays(30)))
                        .execute();
            }
        });
    }

    private static boolean oneOf(Random random, int so) {
        return random.nextInt(so) == 0;
    }

    /** The first thing that was decided about each customer, by rule: of their entry, or of the mail of a stage. */
    Map<String, Long> decided(String campaign, String kinds, boolean mails) {
        return database.with(sql -> sql.createQuery("""
                        select rule, count(*) as count from (
                          select distinct on (customer_id) customer_id, decision, rule from decision
                          where campaign = :campaign and (stage is not null) = :mails and decision <> 'ENDED'
                            -- that another mail goes is said beside the refusal
                          order by customer_id, decided_at, (rule = 'DISPATCHED'), id) d
                        where decision = any(string_to_array(:kinds, ' ')) group by rule
                        """)
                .bind("campaign", campaign)
                .bind("mails", mails)
                .bind("kinds", kinds)
                .reduceRows(new TreeMap<>(), (all, row) -> {
                    all.put(row.getColumn("rule", String.class), row.getColumn("count", Long.class));
                    return all;
                }));
    }

    /** The next mail of a campaign that nobody has looked at yet. */
    Instant nextMail(String campaign) {
        return database.with(sql -> sql.createQuery("""
                        select min(m.not_before) as next from message m where m.campaign = :campaign and m.state = 'PLANNED'
                          and not exists (select 1 from decision d where d.enrollment_id = m.enrollment_id and d.stage = m.stage)
                        """)
                .bind("campaign", campaign)
                .map((row, context) -> row.getObject("next", OffsetDateTime.class))
                .findOne()
                .map(OffsetDateTime::toInstant)
                .orElse(null));
    }

    /** Rows of every table, and where every sequence stands. */
    Map<String, Long> contents() {
        return database.with(sql -> {
            var all = new TreeMap<String, Long>();
            var tables = sql.createQuery(
                            "select table_name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'")
                    .mapTo(String.class)
                    .list();
            for (var table : tables) {
                all.put(
                        table,
                        sql.createQuery("select count(*) from \"" + table + "\"")
                                .mapTo(Long.class)
                                .one());
            }
            sql.createQuery("select sequencename, coalesce(last_value, 0) as last from pg_sequences")
                    .map((row, context) -> Map.entry(row.getString(1), row.getLong(2)))
                    .forEach(sequence -> all.put("sequence " + sequence.getKey(), sequence.getValue()));
            return all;
        });
    }
}
