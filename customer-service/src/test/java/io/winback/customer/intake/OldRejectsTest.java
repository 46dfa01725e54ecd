package io.winback.customer.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;

import io.quarkus.test.junit.QuarkusTest;
import io.winback.customer.Api;
import io.winback.customer.ServiceTest;
import io.winback.local.testing.TestKeys;
import io.winback.platform.sql.Database;
import io.winback.platform.work.Retention;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Lines that an import refused go when they are old; that they were refused is still counted. */
@QuarkusTest
@ServiceTest
class OldRejectsTest {

    private static final Duration OLD = Duration.ofDays(91);
    private static final Duration YOUNG = Duration.ofDays(89);

    @Inject
    Retention retention;

    @Inject
    Database database;

    @Inject
    Clock clock;

    @Test
    void deletesWhatOldImportsRefused() throws Exception {
        // given
        var over = job(OLD, true);
        var unfinished = job(OLD, false);
        var young = job(YOUNG, true);
        Api.as(TestKeys.AUDITOR)
                .get("/api/operations/customer/retention")
                .then()
                .statusCode(200)
                .rootPath("find { it.table == 'import_reject' }")
                .body("due", greaterThanOrEqualTo(1))
                .body("keptFor", equalTo(90f * 24 * 60 * 60));

        // when
        while (retention.once()) {
            // until nothing is old
        }

        // then
        assertThat(rejects(over)).isZero();
        assertThat(rejects(unfinished)).isOne();
        assertThat(rejects(young)).isOne();
        Imports.show(over.toString()).body("rejected", equalTo(1));
    }

    /** An import with one refused line, as old as its id says. */
    private UUID job(Duration age, boolean finished) {
        var at = clock.instant().minus(age);
        var id = new UUID(at.toEpochMilli() << 16 | 0x7000, UUID.randomUUID().getLeastSignificantBits());
        database.use(sql -> {
            sql.createUpdate("""
                            insert into import_job select (jsonb_populate_record(j, jsonb_build_object(
                              'id', cast(:id as uuid), 'finished_at', cast(:finished as timestamptz)))).*
                            from import_job j where id = cast(:model as uuid)
                            """)
                    .bind("id", id)
                    .bind("finished", finished ? at : null)
                    .bind("model", model())
                    .execute();
            sql.createUpdate("insert into import_reject (job_id, line, reason) values (:id, 2, 'It has no date.')")
                    .bind("id", id)
                    .execute();
        });
        return id;
    }

    private static String model() {
        var job = Imports.open("ORDERS", "CSV");
        Imports.done(job, "order_id,customer_id,ordered_at,amount,currency\n1,anna,,4.20,GBP\n")
                .body("rejected", equalTo(1));
        return job;
    }

    private long rejects(UUID job) {
        return database.with(sql -> sql.createQuery("select count(*) from import_reject where job_id = :job")
                .bind("job", job)
                .mapTo(Long.class)
                .one());
    }
}
