package io.winback.survey.contact;

import io.quarkus.runtime.StartupEvent;
import io.winback.platform.watch.Ages;
import io.winback.platform.watch.Gauges;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;

/** How many customers wait for a person, and how long the first of them. */
@Singleton
class ContactMetrics {

    private final Contacts contacts;
    private final Clock clock;
    private final Gauges gauges;

    ContactMetrics(Contacts contacts, Clock clock, Gauges gauges) {
        this.contacts = contacts;
        this.clock = clock;
        this.gauges = gauges;
    }

    void register(@Observes StartupEvent started) {
        gauges.register("winback.contacts.open", "Customers who asked for a person and wait", () -> contacts.open()
                .count());
        gauges.register(
                "winback.contacts.oldest.age.seconds",
                "Since when the first of them waits",
                () -> Ages.seconds(Optional.ofNullable(contacts.open().oldest()), clock.instant()));
    }
}
