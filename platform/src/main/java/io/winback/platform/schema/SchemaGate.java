package io.winback.platform.schema;

import io.quarkus.logging.Log;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.flywaydb.core.Flyway;

/**
 * Holds a process that starts, before it consumes or serves anything, until the schema has what its version needs: whoever migrates may
 * come later. A schema that is ahead is good, as migrations only grow.
 */
@Singleton
class SchemaGate {

    private static final Duration GLANCE = Duration.ofSeconds(1);

    private final Flyway flyway;

    SchemaGate(Flyway flyway) {
        this.flyway = flyway;
    }

    void open(@Observes @Priority(1) StartupEvent event) throws InterruptedException {
        for (var told = 0; ; ) {
            var missing = flyway.info().pending();
            if (missing.length == 0) {
                return;
            }
            if (missing.length != told) {
                told = missing.length;
                Log.infof("waiting for migrations=%d first=%s", told, missing[0].getScript());
            }
            Thread.sleep(GLANCE.toMillis());
        }
    }
}
