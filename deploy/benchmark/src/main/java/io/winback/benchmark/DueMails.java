package io.winback.benchmark;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A campaign-service with a database of its own, whose mails become due so many at once. */
final class DueMails implements AutoCloseable {

    private static final String CLOCK_START = "2026-03-02T10:00:00Z";
    private static final String SEGMENT = "some";
    private static final Duration GLANCE = Duration.ofMillis(1);

    private final Stage stage;
    private final String database;
    private final ServiceProcess service;
    private final BusinessClock clock;
    private Instant now = Instant.parse(CLOCK_START);
    private int number;

    private DueMails(Stage stage, String database, ServiceProcess service) {
        this.stage = stage;
        this.database = database;
        this.service = service;
        this.clock = new BusinessClock(service);
    }

    static DueMails of(Stage stage, String database, String bootstrap, Map<String, String> settings) throws Exception {
        var service = stage.campaignService(database, bootstrap, CLOCK_START, settings);
        var mails = new DueMails(stage, database, service);
        stage.execute(database, "insert into segment (segment, version, joined_ever) values ('" + SEGMENT + "', 1, 0)");
        var api = new Api(service, stage.marketerKey());
        api.put("/api/campaigns/claimed", MailBase.definition(SEGMENT));
        api.post("/api/campaigns/claimed/launch");
        Await.until(
                GLANCE, () -> stage.number(database, "select count(*) from campaign where status = 'RUNNING'") == 1);
        return mails;
    }

    /** The median of the seconds a claim took. */
    double claims(int claims, int atOnce) throws Exception {
        var took = new ArrayList<Double>();
        for (var i = 0; i < claims; i++) {
            took.add(claim(atOnce));
        }
        return median(took);
    }

    /** The seconds from the moment so many mails are due until all are committed as claimed. Returns when the service is at rest again. */
    double claim(int atOnce) throws Exception {
        now = now.plusSeconds(1);
        add(atOnce, now);
        try (var connection = stage.connect(database);
                var query = connection.prepareStatement(
                        "select exists (select 1 from message where state in ('PLANNED', 'DEFERRED') and not_before <= '"
                                + now + "')")) {
            var start = System.nanoTime();
            clock.moveTo(now);
            Await.until(GLANCE, () -> {
                try (var row = query.executeQuery()) {
                    row.next();
                    return !row.getBoolean(1);
                }
            });
            var took = Await.seconds(start);
            Await.until(GLANCE, () -> stage.number(database, """
                    select (select count(*) from message where state = 'DISPATCHED') + (select count(*) from outbox_event)
                      + (select count(*) from enrollment where state = 'ACTIVE' and due_at is not null)
                    """) == 0);
            return took;
        }
    }

    /** Mails to customers of their own, so that nobody hears too much. */
    private void add(int count, Instant due) throws Exception {
        stage.execute(database, """
                insert into customer (customer_id, contact_version, name, email, email_status, customer_version, language, zone,
                  country, granted, profile_version, stage, stage_since, orders, last_ordered_at, value_amount,
                  value_currency, value_basis)
                select 'due-' || i, 1, 'Anna Smith ' || i, 'due-' || i || '@post.example', 'ACTIVE', 1, 'en', 'Europe/London', 'GB',
                  '{"OFFERS": {"at": "2020-01-01T00:00:00Z"}}', 1, 'LOST', '2024-01-01', 3, '2023-06-01', 500,
                  'GBP', 'SIMPLE'
                from generate_series(%1$d, %2$d) i;
                insert into enrollment (id, campaign, campaign_version, customer_id, arm, state, stage, phase, enrolled_at,
                  window_closes_at)
                select ('2' || lpad(to_hex(i), 31, '0'))::uuid, 'claimed', 1, 'due-' || i, 'TREATED', 'ACTIVE', 'sorry', 'MAILING', '%3$s',
                  '2030-01-01' from generate_series(%1$d, %2$d) i;
                insert into message (id, enrollment_id, stage, campaign, customer_id, mail, purpose, message_id, state, not_before)
                select ('3' || lpad(to_hex(i), 31, '0'))::uuid, ('2' || lpad(to_hex(i), 31, '0'))::uuid, 'sorry', 'claimed', 'due-' || i, 'sorry',
                  'OFFERS', '<due-' || i || '@shop.example>', 'PLANNED', '%3$s'
                from generate_series(%1$d, %2$d) i
                """.formatted(number, number + count - 1, due));
        number += count;
    }

    private static double median(List<Double> values) {
        var sorted = values.stream().sorted().toList();
        return sorted.get(sorted.size() / 2);
    }

    @Override
    public void close() throws Exception {
        service.close();
    }
}
