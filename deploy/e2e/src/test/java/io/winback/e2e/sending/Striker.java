package io.winback.e2e.sending;

import io.winback.e2e.suite.ServiceProcess;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** Ends senders at the moments that were drawn, without warning or with SIGTERM, and starts them again. */
final class Striker implements Witness, AutoCloseable {

    private final World world;
    private final boolean gently;
    private final Deque<Strike> left;
    private final Set<String> down = new HashSet<>();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private int mails;
    private int done;
    private int slow;
    private String trouble = "";

    /** @param gently with SIGTERM instead of kill -9 */
    Striker(World world, boolean gently, List<Strike> strikes) {
        this.world = world;
        this.gently = gently;
        this.left = new ArrayDeque<>(strikes);
    }

    @Override
    public void reached(String sender, Moment moment) {
        var strike = next(sender, moment);
        if (strike == null) {
            return;
        }
        if (gently || strike.delay() > 0) {
            threads.execute(() -> strike(sender, strike));
        } else {
            strike(sender, strike);
        }
    }

    private synchronized Strike next(String sender, Moment moment) {
        if (moment == Moment.ENVELOPE) {
            mails++;
        }
        var strike = left.peek();
        if (strike == null || mails < strike.mails() || strike.moment() != moment || down.contains(sender)) {
            return null;
        }
        down.add(sender);
        return left.poll();
    }

    private void strike(String name, Strike strike) {
        var sender = world.sender(name);
        try {
            Thread.sleep(strike.delay());
            if (gently) {
                count(sender.stop());
            } else {
                sender.kill();
                count(true);
            }
            threads.execute(() -> startAgain(sender));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void count(boolean inTime) {
        done++;
        slow += inTime ? 0 : 1;
    }

    private void startAgain(ServiceProcess sender) {
        try {
            world.startAgain(sender);
            up(sender);
        } catch (IOException | RuntimeException e) {
            trouble(e.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void up(ServiceProcess sender) {
        down.remove(sender.name());
    }

    private synchronized void trouble(String what) {
        trouble = what;
    }

    /** Why no more is to be expected of this run; empty while all is well. */
    synchronized String trouble() {
        return trouble;
    }

    synchronized boolean allUp() {
        return down.isEmpty();
    }

    synchronized int done() {
        return done;
    }

    synchronized int left() {
        return left.size();
    }

    /** Senders that did not end in time after SIGTERM. */
    synchronized int slow() {
        return slow;
    }

    @Override
    public void close() throws InterruptedException {
        threads.shutdownNow();
        threads.awaitTermination(10, TimeUnit.SECONDS);
    }
}
