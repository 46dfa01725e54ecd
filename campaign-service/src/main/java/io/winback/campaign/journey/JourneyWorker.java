package io.winback.campaign.journey;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.winback.campaign.delivery.DeliveryWorker;
import io.winback.platform.duty.Duties;
import io.winback.platform.duty.Duty;
import io.winback.platform.time.ClockMoved;
import io.winback.platform.work.WorkLoop;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Singleton;
import java.time.Duration;

/**
 * Launches and admits what is due, moves runs whose time is over, then lets the mails go. The two are apart: each batch of mails that has
 * settled makes runs due, and nobody to be admitted.
 */
@Singleton
class JourneyWorker {

    private static final Duration POLL = Duration.ofSeconds(1);

    private final LaunchService launches;
    private final AdmissionService admissions;
    private final JourneyService journeys;
    private final NoveltyService novelties;
    private final DeliveryWorker deliveries;
    private final Duties duties;
    private final WorkLoop entries = new WorkLoop("admissions", POLL, this::admit);
    private final WorkLoop runs = new WorkLoop("journeys", POLL, this::move);

    JourneyWorker(
            LaunchService launches,
            AdmissionService admissions,
            JourneyService journeys,
            NoveltyService novelties,
            DeliveryWorker deliveries,
            Duties duties) {
        this.duties = duties;
        this.launches = launches;
        this.admissions = admissions;
        this.journeys = journeys;
        this.novelties = novelties;
        this.deliveries = deliveries;
    }

    void start(@Observes StartupEvent event) {
        duties.start(Duty.WORKERS, entries);
        duties.start(Duty.WORKERS, runs);
    }

    void stop(@Observes ShutdownEvent event) {
        entries.stop();
        runs.stop();
    }

    void moved(@Observes ClockMoved event) {
        entries.wake();
        runs.wake();
    }

    void due(@Observes(during = TransactionPhase.AFTER_SUCCESS) EntriesMayBeDue event) {
        entries.wake();
    }

    void due(@Observes(during = TransactionPhase.AFTER_SUCCESS) RunsMayBeDue event) {
        runs.wake();
    }

    private boolean admit() {
        var more = launches.beginLaunched();
        more |= journeys.endCancelled();
        more |= admissions.admit();
        if (more) {
            runs.wake();
        }
        return more;
    }

    private boolean move() {
        var more = novelties.wakeSome();
        more |= journeys.moveDue();
        if (more) {
            deliveries.wake();
        }
        return more;
    }
}
