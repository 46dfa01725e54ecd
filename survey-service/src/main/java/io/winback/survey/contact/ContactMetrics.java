package io.winback.survey.contact;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;

/** How many customers wait for a person, and how long the first of them. */
@Singleton
class ContactMetrics {

    private final Contacts contacts;
    private final Clock clock;
    private final MeterRegistry metrics;

    ContactMetrics(Contacts contacts, Clock clock, MeterRegistry metrics) {
        this.contacts = contacts;
        this.clock = clock;
        this.metrics = metrics;
    }

    void register(@Observes StartupEvent started) {
        metrics.gauge("winback.contacts.open", this, me -> me.contacts.open().count());
        metrics.gauge("winback.contacts.oldest.age.seconds", this, ContactMetrics::oldest);
    }

    private double oldest() {
        var since = contacts.open().oldest();
        return since == null
                ? 0
                : Math.max(0, Duration.between(since, clock.instant()).toSeconds());
    }
}
