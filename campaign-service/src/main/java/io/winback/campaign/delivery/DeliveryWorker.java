package io.winback.campaign.delivery;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.winback.campaign.mail.MailComposer;
import io.winback.campaign.transport.MailTransport;
import io.winback.campaign.transport.Outcome;
import io.winback.campaign.transport.TransportConfig;
import io.winback.platform.duty.Duties;
import io.winback.platform.duty.Duty;
import io.winback.platform.time.ClockMoved;
import io.winback.platform.time.Machine;
import io.winback.platform.work.WorkLoop;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.context.ManagedExecutor;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;

/**
 * Claims messages as places in the window come free, lets their mails go without waiting for any of them, and writes down what becomes
 * of them as it becomes known: a mail server that says nothing of one mail does not stop the others.
 */
@Singleton
public class DeliveryWorker {

    private static final Duration GLANCE = Duration.ofMillis(20);

    private final ClaimService claims;
    private final ResendService resends;
    private final ConfirmationService confirmations;
    private final Freshness freshness;
    private final MailComposer composer;
    private final MailTransport transport;
    private final ManagedExecutor executor;
    private final DeliveryConfig config;
    private final TransportConfig transportConfig;
    private final Clock machine;
    private final Duties duties;
    private final WorkLoop loop;
    private final Flights flights;

    /** What is known of mails that left, until the database has taken it: a database away for a while must not make them UNKNOWN. */
    private final List<Word> unwritten = new ArrayList<>();

    private Instant looked = Instant.MIN;
    private Instant claimed = Instant.MIN;
    private volatile boolean stopping;

    /** A claim is under way: what it marks as DISPATCHED is no flight yet. */
    private volatile boolean claiming;

    DeliveryWorker(
            ClaimService claims,
            ResendService resends,
            ConfirmationService confirmations,
            Freshness freshness,
            MailComposer composer,
            MailTransport transport,
            ManagedExecutor executor,
            DeliveryConfig config,
            TransportConfig transportConfig,
            MeterRegistry metrics,
            @Machine Clock machine,
            Duties duties) {
        this.duties = duties;
        this.claims = claims;
        this.resends = resends;
        this.confirmations = confirmations;
        this.freshness = freshness;
        this.composer = composer;
        this.transport = transport;
        this.executor = executor;
        this.config = config;
        this.transportConfig = transportConfig;
        this.machine = machine;
        this.loop = new WorkLoop("delivery", config.poll(), this::once);
        this.flights = new Flights(loop::wake);
        Gauge.builder("winback.delivery.in.flight", flights, Flights::size)
                .description("Mails of this process on their way: handed over, and no last word yet")
                .register(metrics);
    }

    void start(@Observes StartupEvent event) {
        if (config.lease().compareTo(transportConfig.timeout()) <= 0) {
            throw new IllegalStateException("winback.delivery.lease (" + config.lease()
                    + ") must be longer than winback.transport.timeout (" + transportConfig.timeout()
                    + "): else a mail is given up while its word may still come");
        }
        duties.start(Duty.SENDER, loop);
    }

    /** No new mail; those on their way get their last words, and no place in doubt is left behind unless a mail server keeps silent. */
    void stop(@Observes ShutdownEvent event) {
        stopping = true;
        flights.callBack();
        var end = machine.instant().plus(config.lastWords());
        try {
            while ((claiming || flights.size() > 0) && machine.instant().isBefore(end)) {
                loop.wake();
                TimeUnit.MILLISECONDS.sleep(GLANCE.toMillis());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        loop.stop();
        if (flights.size() > 0) {
            Log.warnf("stopped without word of mails count=%d", flights.size());
        }
    }

    void moved(@Observes ClockMoved event) {
        loop.wake();
    }

    /** Messages may have become due. */
    public void wake() {
        loop.wake();
    }

    private boolean once() throws InterruptedException {
        flights.overdue(transportConfig.connection(), transportConfig.timeout(), machine.instant());
        writeDown();
        var lost = lookForLost();
        var free = config.window() - flights.size();
        if (free <= 0 || tooFewToClaim(free)) {
            return false;
        }
        claimed = machine.instant();
        claiming = true;
        try {
            return !stopping && (sent(next(free)) || lost);
        } finally {
            claiming = false;
        }
    }

    /** Lets the mails of a claim go; returns whether there may be more at once. */
    private boolean sent(Claim claim) {
        for (var dispatch : claim.dispatches()) {
            flights.begin(dispatch, claim.probe(), machine.instant());
        }
        claim.dispatches().forEach(dispatch -> executor.execute(() -> send(dispatch)));
        if (claim.pause().compareTo(Duration.ZERO) > 0) {
            CompletableFuture.delayedExecutor(claim.pause().toMillis(), TimeUnit.MILLISECONDS)
                    .execute(loop::wake);
            return false;
        }
        return claim.more();
    }

    /** A claim costs a commit, however few it takes: unless time has passed, it waits until half the window is free. */
    private boolean tooFewToClaim(int free) {
        return free < config.window() / 2 && machine.instant().isBefore(claimed.plus(GLANCE));
    }

    private void writeDown() throws InterruptedException {
        unwritten.addAll(flights.take(Math.max(1, config.window() / 2)));
        if (!unwritten.isEmpty()) {
            confirmations.confirm(List.copyOf(unwritten));
            flights.written(unwritten);
            unwritten.clear();
        }
    }

    /** Dispatches of processes that died, and messages to be sent once more, are looked for at leisure. */
    private boolean lookForLost() {
        var now = machine.instant();
        if (now.isBefore(looked.plus(config.poll()))) {
            return false;
        }
        var more = confirmations.markUnknown() > 0;
        looked = more ? looked : now;
        return more;
    }

    private Claim next(int free) {
        if (freshness.stale()) {
            return Claim.none(Duration.ZERO);
        }
        var again = resends.claim(free);
        return again.dispatches().isEmpty() ? claims.claim(free) : again;
    }

    /** A mail that cannot be written fails alone; one for which the database was away waits for it. */
    private void send(Dispatch dispatch) {
        if (stopping) {
            flights.fell(dispatch, Outcome.returned(null, "stopped before it was written", Outcome.Account.FINE));
            return;
        }
        try {
            flights.letGo(dispatch, transport.start(composer.compose(dispatch.letter())));
        } catch (RuntimeException e) {
            Log.errorf(e, "mail not written message=%s", dispatch.message().id());
            flights.fell(dispatch, notWritten(e));
        }
    }

    static Outcome notWritten(RuntimeException failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException || cause instanceof JdbiException) {
                return Outcome.deferred(null, "the database was away when it was to be written");
            }
        }
        return Outcome.failed(null, "mail could not be written");
    }
}
