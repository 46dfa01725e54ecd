package io.winback.campaign.delivery;

import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.winback.campaign.mail.MailComposer;
import io.winback.campaign.transport.MailTransport;
import io.winback.campaign.transport.Outcome;
import io.winback.platform.time.ClockMoved;
import io.winback.platform.work.WorkLoop;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.eclipse.microprofile.context.ManagedExecutor;

/** Claims, sends, confirms; twenty mails at a time. */
@Singleton
public class DeliveryWorker {

    private final ClaimService claims;
    private final ConfirmationService confirmations;
    private final MailComposer composer;
    private final MailTransport transport;
    private final ManagedExecutor executor;
    private final DeliveryConfig config;
    private final WorkLoop loop;

    /** What is known of mails that left, until the database has taken it: a database away for a while must not make them UNKNOWN. */
    private Map<Dispatch, Outcome> unconfirmed = Map.of();

    DeliveryWorker(
            ClaimService claims,
            ConfirmationService confirmations,
            MailComposer composer,
            MailTransport transport,
            ManagedExecutor executor,
            DeliveryConfig config) {
        this.claims = claims;
        this.confirmations = confirmations;
        this.composer = composer;
        this.transport = transport;
        this.executor = executor;
        this.config = config;
        this.loop = new WorkLoop("delivery", config.poll(), this::once);
    }

    void start(@Observes StartupEvent event) {
        if (config.sender()) {
            loop.start();
        }
    }

    void stop(@Observes ShutdownEvent event) {
        loop.stop();
    }

    void moved(@Observes ClockMoved event) {
        loop.wake();
    }

    /** Messages may have become due. */
    public void wake() {
        loop.wake();
    }

    private boolean once() {
        confirm();
        var unknown = confirmations.markUnknown();
        var claim = claims.claim();
        if (!claim.dispatches().isEmpty()) {
            unconfirmed = sendAll(claim);
            confirm();
        }
        return claim.more() || unknown > 0;
    }

    private void confirm() {
        if (!unconfirmed.isEmpty()) {
            confirmations.confirm(unconfirmed);
            unconfirmed = Map.of();
        }
    }

    private Map<Dispatch, Outcome> sendAll(ClaimService.Claim claim) {
        var sends = new LinkedHashMap<Dispatch, CompletableFuture<Outcome>>();
        for (var dispatch : claim.dispatches()) {
            sends.put(dispatch, executor.supplyAsync(() -> send(dispatch)));
        }
        var outcomes = new LinkedHashMap<Dispatch, Outcome>();
        sends.forEach((dispatch, send) -> outcomes.put(dispatch, send.join()));
        return outcomes;
    }

    /** A mail that cannot be written fails alone. */
    private Outcome send(Dispatch dispatch) {
        try {
            return transport.send(composer.compose(dispatch.letter()));
        } catch (RuntimeException e) {
            Log.errorf(e, "mail not written message=%s", dispatch.message().id());
            return Outcome.failed(null, "mail could not be written");
        }
    }
}
