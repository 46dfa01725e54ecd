package io.winback.customer.intake;

import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.concurrent.Semaphore;

/** How many streams this process reads at the same time: each costs a thread, a connection and a chunk of memory. */
@Singleton
class Slots {

    private static final String SOON = "30";

    private final Semaphore free;

    Slots(ImportConfig config) {
        this.free = new Semaphore(config.atOnce());
    }

    /** Takes a slot, or asks to come again. */
    Slot take() {
        if (!free.tryAcquire()) {
            throw HttpProblem.builder()
                    .withStatus(429)
                    .withType(URI.create("/problems/too-many-imports"))
                    .withTitle("Too many imports")
                    .withDetail("Other imports are being read; send the content again as late as Retry-After says.")
                    .withHeader("Retry-After", SOON)
                    .build();
        }
        return free::release;
    }

    /** A slot that is taken until it is closed. */
    @FunctionalInterface
    interface Slot extends AutoCloseable {

        @Override
        void close();
    }
}
