package io.winback.platform.work;

import io.quarkus.logging.Log;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A thread that works whenever it is woken, and at the latest after each poll. A failure is logged and the work tried again. */
public final class WorkLoop {

    private static final Duration LONGEST_STOP = Duration.ofSeconds(30);

    private final String name;
    private final Duration poll;
    private final Work work;
    private final Semaphore wakeUps = new Semaphore(0);
    private volatile boolean running;
    private @Nullable Thread thread;

    /** One round of work. */
    @FunctionalInterface
    public interface Work {

        /** Does what is due; returns whether there may be more at once. */
        boolean once() throws InterruptedException;
    }

    public WorkLoop(String name, Duration poll, Work work) {
        this.name = name;
        this.poll = poll;
        this.work = work;
    }

    public void start() {
        running = true;
        thread = new Thread(this::run, name);
        thread.setDaemon(true);
        thread.start();
    }

    /** Lets the round in hand finish. */
    public void stop() {
        running = false;
        wake();
        if (thread != null) {
            try {
                thread.join(LONGEST_STOP.toMillis());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** There is something to do; may be called from anywhere, as often as one likes. */
    public void wake() {
        wakeUps.release();
    }

    private void run() {
        try {
            while (running) {
                if (!workedOnce() && wakeUps.tryAcquire(poll.toMillis(), TimeUnit.MILLISECONDS)) {
                    wakeUps.drainPermits();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean workedOnce() throws InterruptedException {
        try {
            return work.once();
        } catch (RuntimeException e) {
            Log.warnf(e, "%s failed, trying again", name);
            return false;
        }
    }
}
