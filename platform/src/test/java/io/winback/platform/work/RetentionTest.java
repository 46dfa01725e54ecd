package io.winback.platform.work;

import static org.assertj.core.api.Assertions.assertThat;

import io.winback.platform.RealTest;
import io.winback.platform.sql.Database;
import io.winback.platform.time.Machine;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@RealTest
class RetentionTest {

    @Inject
    Retention retention;

    @Inject
    Database database;

    @Inject
    @Machine
    Clock clock;

    private final String client = UUID.randomUUID().toString();

    @Test
    void deletesWhatIsTooOldToBeRepeated() {
        // given
        var now = clock.instant();
        answer("old", now.minus(Duration.ofHours(49)));
        answer("young", now.minus(Duration.ofHours(47)));
        event(now.minus(Duration.ofDays(43)));
        event(now.minus(Duration.ofDays(41)));

        // when
        retention.once();

        // then
        assertThat(count("idempotency_key", "client")).isOne();
        assertThat(count("processed_event", "consumer")).isOne();
    }

    private void answer(String key, Instant at) {
        database.use(sql -> sql.execute(
                "insert into idempotency_key (client, key, request_hash, status, created_at) values (?, ?, 'h', 200, ?)",
                client,
                key,
                at));
    }

    private void event(Instant at) {
        database.use(sql -> sql.execute(
                "insert into processed_event (consumer, event_id, processed_at) values (?, ?, ?)",
                client,
                UUID.randomUUID(),
                at));
    }

    private long count(String table, String column) {
        return database.with(sql -> sql.createQuery("select count(*) from <table> where <column> = :client")
                .define("table", table)
                .define("column", column)
                .bind("client", client)
                .mapTo(Long.class)
                .one());
    }
}
