package io.winback.platform.schema;

import static org.assertj.core.api.Assertions.assertThat;

import io.winback.platform.RealTest;
import io.winback.platform.sql.Database;
import jakarta.inject.Inject;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

/** What a process may find in the history of the schema that says nothing against it. */
@RealTest
class NewerSchemaTest {

    @Inject
    Flyway flyway;

    @Inject
    Database database;

    @Test
    void isNoReasonNotToMigrate() {
        database.use(sql -> sql.execute("""
                insert into flyway_schema_history (installed_rank, version, description, type, script, installed_by,
                  execution_time, success) values (9998, '209901010001', 'later', 'SQL', 'later', 'later', 0, true)
                """));
        try {
            assertThat(flyway.migrate().success).isTrue();
        } finally {
            database.use(sql -> sql.execute("delete from flyway_schema_history where installed_rank = 9998"));
        }
    }

    /** As an index that was built concurrently leaves it when it could not have its lock. */
    @Test
    void anAttemptThatFailedIsNoReasonNotToTryAgain() {
        database.use(sql -> sql.execute("""
                insert into flyway_schema_history (installed_rank, version, description, type, script, installed_by,
                  execution_time, success) values (9997, '209901010002', 'index', 'SQL', 'index', 'index', 0, false)
                """));
        try {
            assertThat(flyway.migrate().success).isTrue();
            assertThat(failed()).isZero();
        } finally {
            database.use(sql -> sql.execute("delete from flyway_schema_history where installed_rank = 9997"));
        }
    }

    private long failed() {
        return database.with(sql -> sql.createQuery("select count(*) from flyway_schema_history where not success")
                .mapTo(Long.class)
                .one());
    }
}
