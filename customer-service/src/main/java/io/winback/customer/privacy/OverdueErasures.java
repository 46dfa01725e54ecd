package io.winback.customer.privacy;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** Shows as a metric how many erasures wait for a service for too long; an alert watches it. */
@Singleton
class OverdueErasures {

    private final ErasureTable table;
    private final MeterRegistry metrics;

    OverdueErasures(ErasureTable table, MeterRegistry metrics) {
        this.table = table;
        this.metrics = metrics;
    }

    void register(@Observes StartupEvent started) {
        metrics.gauge("winback.erasures.overdue", this, overdue -> (double) overdue.table.overdue());
    }
}
