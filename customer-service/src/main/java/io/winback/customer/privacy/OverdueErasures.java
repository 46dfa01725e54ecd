package io.winback.customer.privacy;

import io.quarkus.runtime.StartupEvent;
import io.winback.platform.watch.Gauges;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** Shows as a metric how many erasures wait for a service for too long; an alert watches it. */
@Singleton
class OverdueErasures {

    private final ErasureTable table;
    private final Gauges gauges;

    OverdueErasures(ErasureTable table, Gauges gauges) {
        this.table = table;
        this.gauges = gauges;
    }

    void register(@Observes StartupEvent started) {
        gauges.register(
                "winback.erasures.overdue",
                "Erasures that wait for a service for longer than they may",
                table::overdue);
    }
}
