package io.winback.benchmark;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

/** Lost customers in the database of campaign-service who may be written to, and campaigns that write to all of them on a morning. */
final class MailBase {

    private static final String DATABASE = "campaign";
    private static final String PARAGRAPH =
            "We looked at what you told us and at what went wrong on our side, and we have mended it:"
                    + " parcels leave the same day, and a person answers the telephone. What was late in spring came on time in summer.";

    private final Stage stage;
    private final BusinessClock clock;
    private final Api api;
    private int campaigns;
    private LocalDate day = LocalDate.parse("2026-03-02");

    MailBase(Stage stage, ServiceProcess service) {
        this.stage = stage;
        this.clock = new BusinessClock(service);
        this.api = new Api(service, stage.marketerKey());
    }

    /** The first so many of them are the segment. */
    void addSegment(String segment, int customers) throws SQLException {
        stage.execute(DATABASE, """
                insert into customer (customer_id, contact_version, name, email, email_status, customer_version, language, zone,
                  country, granted, profile_version, stage, stage_since, orders, last_ordered_at, value_amount, value_currency, value_basis)
                select 'c-' || i, 1, 'Anna Smith ' || i, 'anna-' || i || '@post.example', 'ACTIVE', 1, 'en', 'Europe/London', 'GB',
                  '{"OFFERS": {"at": "2020-01-01T00:00:00Z"}}', 1, 'LOST', '2024-01-01', 3, '2023-06-01',
                  500, 'GBP', 'SIMPLE'
                from generate_series(1, %1$d) i on conflict do nothing;
                insert into segment (segment, version, joined_ever) values ('%2$s', 1, %1$d);
                insert into audience_member (segment, customer_id, segment_version, active, changed_at)
                select '%2$s', 'c-' || i, 1, true, '2026-01-01' from generate_series(1, %1$d) i
                """.formatted(customers, segment));
        stage.execute(DATABASE, "vacuum analyze");
    }

    /**
     * Plans a mail to everybody in the segment, all due at the same instant, which the business clock does not reach before
     * {@link #morning}.
     */
    void plan(String segment, int customers) throws Exception {
        campaigns++;
        day = day.plusDays(60);
        clock.moveTo(Instant.parse(day + "T02:00:00Z"));
        var key = "benchmark-" + campaigns;
        api.put("/api/campaigns/" + key, definition(segment));
        api.post("/api/campaigns/" + key + "/launch");
        try (var connection = stage.connect(DATABASE);
                var query = connection.prepareStatement(
                        "select count(*) from message where campaign = ? and state = 'PLANNED'")) {
            query.setString(1, key);
            Await.until(Duration.ofMillis(500), () -> {
                try (var row = query.executeQuery()) {
                    row.next();
                    return row.getInt(1) == customers;
                }
            });
        }
        stage.execute(DATABASE, "vacuum analyze message");
        stage.execute(DATABASE, "checkpoint");
    }

    /** It is nine in the morning: the mails may go. */
    void morning() throws Exception {
        clock.moveTo(Instant.parse(day + "T09:30:00Z"));
    }

    /** All mails have settled. */
    void awaitSettled() throws Exception {
        try (var connection = stage.connect(DATABASE);
                var query = connection.prepareStatement("""
                        select not exists (select 1 from message where state in ('PLANNED', 'DEFERRED'))
                          and not exists (select 1 from message where state = 'DISPATCHED')
                        """)) {
            Await.until(Duration.ofMillis(100), () -> {
                try (var row = query.executeQuery()) {
                    row.next();
                    return row.getBoolean(1);
                }
            });
        }
    }

    /** Nothing is left to tell, and the runs are over. */
    void awaitRest() throws Exception {
        try (var connection = stage.connect(DATABASE);
                var query = connection.prepareStatement("""
                        select not exists (select 1 from outbox_event) and not exists (select 1 from enrollment where state = 'ACTIVE')
                        """)) {
            Await.until(Duration.ofMillis(200), () -> {
                try (var row = query.executeQuery()) {
                    row.next();
                    return row.getBoolean(1);
                }
            });
        }
    }

    /** Mails of the last campaign that are known to have left. */
    long sent() throws SQLException {
        return stage.number(
                DATABASE,
                "select count(*) from message where state = 'SENT' and campaign = 'benchmark-" + campaigns + "'");
    }

    /** A mail with a coupon to everybody in the segment at once. */
    static String definition(String segment) {
        return """
                {"name": "Benchmark", "segment": "%s", "holdout": 0, "contactGapDays": 0, "entry": {"share": 1},
                 "offers": {"sorry": {"kind": "PERCENT", "percent": 15, "validDays": 14}},
                 "mails": {"sorry": {"purpose": "OFFERS", "texts": {"en": {
                   "subject": "{{name}}, we are sorry",
                   "body": "Dear {{name}},\\n\\n%s\\n\\nYour code {{coupon_code}} takes {{coupon_worth}} off until {{coupon_expires}}.",
                   "button": "See what is new"}}}},
                 "stages": [{"key": "sorry", "mail": "sorry", "offer": "sorry"}]}
                """.formatted(segment, PARAGRAPH);
    }
}
