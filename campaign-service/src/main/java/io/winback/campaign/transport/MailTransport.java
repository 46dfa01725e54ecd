package io.winback.campaign.transport;

import io.vertx.core.Vertx;
import io.vertx.ext.mail.MailClient;
import io.vertx.ext.mail.MailMessage;
import io.winback.campaign.transport.Outcome.Account;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Hands mails to the mail server and says what is known of them then. */
@Singleton
public class MailTransport {

    private final MailClient mailer;
    private final Executor eventLoop;
    private final Duration timeout;

    @Inject
    MailTransport(MailClient mailer, Vertx vertx, TransportConfig config) {
        this(mailer, eventLoop(vertx), config.timeout());
    }

    MailTransport(MailClient mailer, Executor eventLoop, Duration timeout) {
        this.mailer = mailer;
        this.eventLoop = eventLoop;
        this.timeout = timeout;
    }

    /**
     * One event loop for all mails. Called from a worker thread the client connects on one loop and listens on another: the greeting
     * of a quick mail server then comes before anybody listens and is lost, and client and server wait for each other.
     */
    private static Executor eventLoop(Vertx vertx) {
        var context = vertx.getOrCreateContext();
        return work -> context.runOnContext(none -> work.run());
    }

    /** Lets a mail go and does not wait. Never throws. */
    public Flight start(MailMessage mail) {
        var tracked = new TrackedMail(mail);
        var word = new CompletableFuture<Outcome>();
        eventLoop.execute(() -> handOver(tracked, word));
        return new Flight(tracked, word);
    }

    /** Waits for the word of the mail server, and no longer than the timeout. Never throws: what cannot be told for sure is UNKNOWN. */
    public Outcome send(MailMessage mail) {
        var flight = start(mail);
        try {
            return flight.word().get(timeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            return flight.callBack()
                    ? Outcome.returned(null, "no connection to the mail server came free", Account.BROKEN)
                    : Outcome.silent(timeout);
        } catch (ExecutionException e) {
            return Failures.outcome(e, true);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Outcome.unknown("interrupted");
        }
    }

    private void handOver(TrackedMail mail, CompletableFuture<Outcome> word) {
        try {
            mailer.sendMail(mail)
                    .onSuccess(taken -> word.complete(Outcome.sent()))
                    .onFailure(failure -> word.complete(Failures.outcome(failure, mail.begun())));
        } catch (RuntimeException e) {
            word.complete(Failures.outcome(e, mail.begun()));
        }
    }
}
