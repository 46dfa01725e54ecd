package io.winback.benchmark;

import java.sql.SQLException;
import java.util.List;

/** Years of settled messages in the database of campaign-service: four to an enrollment, twenty to a customer. */
final class OldLedger {

    private static final int PER_ENROLLMENT = 4;
    private static final int PER_CUSTOMER = 20;

    private final Stage stage;
    private final String database;

    OldLedger(Stage stage, String database) {
        this.stage = stage;
        this.database = database;
    }

    void write(int messages) throws SQLException {
        for (var statement : List.of(customers(messages), enrollments(messages), messages(messages), contacts())) {
            stage.execute(database, statement);
        }
        stage.execute(database, "vacuum analyze");
        stage.execute(database, "checkpoint");
    }

    private static String customers(int messages) {
        return """
                insert into customer (customer_id, contact_version, name, email, email_status, customer_version, language, zone,
                  country, granted, profile_version, stage, stage_since, orders, last_ordered_at)
                select 'old-' || i, 1, 'Anna Smith ' || i, 'old-' || i || '@post.example', 'ACTIVE', 1, 'en', 'Europe/London', 'GB',
                  '{"OFFERS": {"at": "2020-01-01T00:00:00Z"}}', 1, 'LOST', '2024-01-01', 3, '2023-06-01'
                from generate_series(1, %d) i
                """.formatted(messages / PER_CUSTOMER);
    }

    /** The ids rise with time, as those of the service do. */
    private static String enrollments(int messages) {
        return """
                insert into enrollment (id, campaign, campaign_version, customer_id, arm, state, phase, enrolled_at, window_closes_at,
                  ended_at, end_reason)
                select lpad(to_hex(i), 32, '0')::uuid, 'old-' || i / %1$d, 1, 'old-' || 1 + i %% %1$d, 'TREATED', 'ENDED', 'DONE',
                  '2024-01-01'::timestamptz + i * interval '1 second', '2025-06-01', '2025-01-01', 'COMPLETED'
                from generate_series(1, %2$d) i
                """.formatted(messages / PER_CUSTOMER, messages / PER_ENROLLMENT);
    }

    private static String messages(int messages) {
        return """
                insert into message (id, enrollment_id, stage, campaign, customer_id, mail, purpose, message_id, state, not_before,
                  attempt, smtp_code, dispatched_at, settled_at)
                select ('1' || lpad(to_hex(i), 31, '0'))::uuid, e.id, 's-' || i %% %1$d, e.campaign, e.customer_id, 'sorry', 'OFFERS',
                  '<' || lpad(i::text, 50, '0') || '@shop.example>', (array['SENT', 'SENT', 'SENT', 'SENT', 'SENT', 'SENT', 'SENT',
                  'FAILED', 'SUPPRESSED', 'UNKNOWN'])[1 + i %% 10], e.enrolled_at, 1, 250, e.enrolled_at, e.enrolled_at
                from generate_series(0, %2$d - 1) i join enrollment e on e.id = lpad(to_hex(1 + i / %1$d), 32, '0')::uuid
                """.formatted(PER_ENROLLMENT, messages);
    }

    private static String contacts() {
        return """
                insert into contact (message_id, customer_id, channel, contacted_at, purpose, campaign, enrollment_id)
                select id, customer_id, 'EMAIL', dispatched_at, purpose, campaign, enrollment_id from message
                where state in ('SENT', 'UNKNOWN')
                """;
    }
}
