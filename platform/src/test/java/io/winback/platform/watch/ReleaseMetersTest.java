package io.winback.platform.watch;

import static io.winback.local.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.winback.local.testing.ExposedMeters;
import io.winback.platform.RealTest;
import io.winback.platform.sql.Database;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@RealTest
class ReleaseMetersTest {

    private static final String PENDING = "winback_migrations{application=\"customer\",state=\"PENDING\",} ";
    private static final String AHEAD = "winback_migrations{application=\"customer\",state=\"AHEAD\",} ";

    @Inject
    Database database;

    @ConfigProperty(name = "quarkus.management.test-port")
    int port;

    @Test
    void theDatabaseIsAsTheReleaseNeedsIt() {
        assertThat(ExposedMeters.at(port).lines())
                .contains(PENDING + "0.0", AHEAD + "0.0")
                .anyMatch(line -> line.startsWith("winback_build_info{application=\"customer\",commit=")
                        && line.endsWith(" 1.0"));
    }

    @Test
    void aDatabaseOfALaterReleaseShows() {
        // given
        database.use(sql -> sql.execute("""
                insert into flyway_schema_history (installed_rank, version, description, type, script, installed_by,
                  execution_time, success) values (9999, '209901010000', 'later', 'SQL', 'later', 'later', 0, true)
                """));
        try {
            // when
            var exposed = ExposedMeters.at(port);

            // then
            assertThat(exposed.lines()).contains(PENDING + "0.0", AHEAD + "1.0");
        } finally {
            database.use(sql -> sql.execute("delete from flyway_schema_history where installed_rank = 9999"));
        }
    }

    @Test
    void deadRowsOfAQueueShow() {
        // when
        database.use(sql -> {
            sql.execute("""
                    insert into outbox_event (id, topic, key, type, occurred_at, written_at, parked_at)
                    select gen_random_uuid(), 'winback.surveys', 'dead', 'dead.v1', now(), now(), now()
                    from generate_series(1, 500)
                    """);
            sql.execute("delete from outbox_event where key = 'dead'");
        });

        // then: the statistics are told once the session is idle
        await().untilAsserted(() -> assertThat(ExposedMeters.at(port)
                        .sum("winback_table_dead_rows{application=\"customer\",table=\"outbox_event\""))
                .isGreaterThanOrEqualTo(500));
    }
}
