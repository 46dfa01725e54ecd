package io.winback.platform.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import io.winback.platform.RealTest;
import io.winback.platform.duty.Duties;
import io.winback.platform.ids.Ids;
import io.winback.platform.sql.Database;
import io.winback.platform.time.Machine;
import io.winback.platform.work.RetainedTable.Age;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@RealTest
class RetentionTest {

    @Inject
    Retention retention;

    @Inject
    @All
    List<RetainedTables> parts;

    @Inject
    Database database;

    @Inject
    MeterRegistry metrics;

    @Inject
    Clock business;

    @Inject
    @Machine
    Clock clock;

    @Inject
    Ids ids;

    private final String client = UUID.randomUUID().toString();

    @Test
    void deletesWhatIsTooOldToBeRepeated() throws Exception {
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

    @Test
    void tellsWhatWouldGoAndChangesNothing() {
        // given
        onceMore();
        var oldest = Instant.parse("2001-02-03T04:05:06Z");
        event(oldest);
        event(oldest.plusSeconds(1));

        // when
        var outlook = outlook("processed_event");

        // then
        assertThat(outlook.keptFor()).isEqualTo(Duration.ofDays(42));
        assertThat(outlook.oldest()).isEqualTo(oldest);
        assertThat(outlook.due()).isGreaterThanOrEqualTo(2);
        assertThat(count("processed_event", "consumer")).isEqualTo(2);
    }

    @Test
    void goesInBatchesTheOldestFirst() throws Exception {
        // given a batch of two
        var purge = retention(2, Map.of());
        onceMore();
        var old = Instant.parse("2001-02-03T04:05:06Z");
        for (var i = 0; i < 3; i++) {
            event(old.plusSeconds(i));
        }

        // when
        var more = purge.once();

        // then
        assertThat(more).isTrue();
        assertThat(count("processed_event", "consumer")).isOne();
        assertThat(purge.once()).isFalse();
        assertThat(count("processed_event", "consumer")).isZero();
    }

    @Test
    void leavesRowsThatAreHeldToWhoeverHoldsThem() {
        // given
        answer("held", Instant.parse("2001-02-03T04:05:06Z"));
        answer("free", Instant.parse("2001-02-03T04:05:07Z"));

        // when somebody holds one of them
        QuarkusTransaction.requiringNew().run(() -> {
            database.use(sql -> sql.createQuery(
                            "select 1 from idempotency_key where client = :client and key = 'held' for update")
                    .bind("client", client)
                    .mapTo(Integer.class)
                    .one());
            onceMore();
        });

        // then
        assertThat(count("idempotency_key", "client")).isOne();
        onceMore();
        assertThat(count("idempotency_key", "client")).isZero();
    }

    @Test
    void oneProcessAtATimePurgesATable() {
        answer("old", Instant.parse("2001-02-03T04:05:06Z"));

        QuarkusTransaction.requiringNew().run(() -> {
            database.use(sql -> sql.createQuery(
                            "select pg_advisory_xact_lock(hashtext('winback.retention.idempotency_key'))::text")
                    .mapTo(String.class)
                    .one());
            onceMore();
        });

        assertThat(count("idempotency_key", "client")).isOne();
    }

    @Test
    void refusesWhatItDoesNotKnowAndWhatIsTooShort() {
        assertThatThrownBy(() ->
                        retention(2, Map.of("customers", Duration.ofDays(1))).start(new StartupEvent()))
                .hasMessageContaining("customers")
                .hasMessageContaining("processed_event");
        assertThatThrownBy(() -> retention(2, Map.of("processed_event", Duration.ofDays(27)))
                        .start(new StartupEvent()))
                .hasMessageContaining("winback.retention.kept.processed_event")
                .hasMessageContaining("at least");
    }

    @Test
    void anIdIsAsOldAsItsInstant() {
        var before = clock.instant().minus(Duration.ofMinutes(1));
        var later = clock.instant().plus(Duration.ofMinutes(1));
        var id = ids.next();

        assertThat(id.toString()).isGreaterThan(Age.ID.limit(before).toString());
        assertThat(id.toString()).isLessThan(Age.ID.limit(later).toString());
        var told = database.with(sql -> sql.createQuery("select <at>")
                .define("at", Age.ID.instant("'" + id + "'::uuid"))
                .mapTo(Instant.class)
                .one());
        assertThat(told).isBetween(before, later);
        assertThat(Age.DAY.limit(before))
                .isEqualTo(before.atZone(ZoneOffset.UTC).toLocalDate());
    }

    private void onceMore() {
        try {
            retention.once();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private Retention.Outlook outlook(String table) {
        return retention.outlook().stream()
                .filter(each -> each.table().equals(table))
                .findFirst()
                .orElseThrow();
    }

    private Retention retention(int batch, Map<String, Duration> kept) {
        var config = new RetentionConfig() {
            @Override
            public Map<String, Duration> kept() {
                return kept;
            }

            @Override
            public int batch() {
                return batch;
            }

            @Override
            public Duration every() {
                return Duration.ofHours(1);
            }
        };
        return new Retention(database, config, parts, metrics, business, clock, new Duties("none"));
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
