package io.winback.e2e.suite;

import org.jspecify.annotations.Nullable;

/** A part of the suite that can go away and come back, on the same port and on what it has stored. */
public final class Part<T extends AutoCloseable> implements AutoCloseable {

    private final Opening<T> opening;
    private @Nullable T running;

    Part(Opening<T> opening) {
        this.opening = opening;
    }

    /** Starts it on what it stored before. */
    interface Opening<T> {
        T open() throws Exception;
    }

    /** Returns when it can be used; nothing happens if it runs. */
    public synchronized void start() throws Exception {
        if (running == null) {
            running = opening.open();
        }
    }

    /** Returns when it is gone; nothing happens if it is away already. */
    public synchronized void stop() throws Exception {
        if (running != null) {
            running.close();
            running = null;
        }
    }

    public synchronized T running() {
        if (running == null) {
            throw new IllegalStateException("It is away");
        }
        return running;
    }

    @Override
    public void close() throws Exception {
        stop();
    }
}
