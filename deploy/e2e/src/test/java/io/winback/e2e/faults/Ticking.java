package io.winback.e2e.faults;

import io.winback.e2e.suite.ServiceProcess;
import io.winback.local.testing.TestKeys;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;

/** Lets the business clocks of all services run, from an instant at which mails may go; who is away or stuck is told later. */
final class Ticking implements Runnable {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Instant start;
    private final Landscape landscape;
    private final long begun = System.nanoTime();
    private volatile boolean runs = true;

    Ticking(Instant start, Landscape landscape) {
        this.start = start;
        this.landscape = landscape;
    }

    Instant now() {
        return start.plusSeconds(Duration.ofNanos(System.nanoTime() - begun).toSeconds());
    }

    @Override
    public void run() {
        try {
            while (runs) {
                landscape.processes().forEach(this::tell);
                Thread.sleep(1_000);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void tell(ServiceProcess process) {
        var clock = process.management();
        try {
            clock.send(clock.request("PUT", "/q/clock", "{\"now\":\"" + now() + "\"}", TestKeys.OPERATOR)
                    .timeout(PATIENCE));
        } catch (IOException e) {
            // it is away, or waits for its database
            return;
        }
    }

    void stop() {
        runs = false;
    }
}
