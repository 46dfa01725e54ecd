package io.winback.e2e.sending;

import io.winback.e2e.suite.ServiceProcess;
import io.winback.local.testing.TestKeys;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** Calls one sender after another, and as what stands in front of a cluster does, only those that have just said that they are ready. */
final class Visitor implements AutoCloseable {

    private static final Duration PAUSE = Duration.ofMillis(20);
    private static final String PATH = "/api/campaigns";

    private final World world;
    private final ExecutorService thread = Executors.newSingleThreadExecutor();
    private final List<String> faults = new ArrayList<>();
    private volatile boolean open = true;
    private volatile int answers;

    Visitor(World world) {
        this.world = world;
    }

    void begin() {
        thread.execute(this::visit);
    }

    private void visit() {
        try {
            while (open) {
                world.senders().stream().filter(ServiceProcess::ready).forEach(this::call);
                Thread.sleep(PAUSE.toMillis());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void call(ServiceProcess sender) {
        try {
            var status = sender.api()
                    .send(sender.api().request("GET", PATH, "", TestKeys.MARKETER))
                    .statusCode();
            answers++;
            if (status >= 500) {
                faults.add(sender.name() + " answered " + status);
            }
        } catch (IOException e) {
            // one that is killed answers nothing; one that is asked to end must not be as rude
            faults.add(sender.name() + " did not answer: " + e);
        }
    }

    int answers() {
        return answers;
    }

    List<String> faults() {
        return faults;
    }

    /** What must not be when senders are only asked to end; empty if all was well. */
    List<String> broken() {
        return answers == 0 ? List.of("nobody answered the visitor: nothing is proven") : faults;
    }

    @Override
    public void close() throws InterruptedException {
        open = false;
        thread.shutdown();
        thread.awaitTermination(1, TimeUnit.MINUTES);
    }
}
