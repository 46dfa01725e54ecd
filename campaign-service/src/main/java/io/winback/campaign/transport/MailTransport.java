package io.winback.campaign.transport;

import io.vertx.core.Vertx;
import io.vertx.ext.mail.MailClient;
import io.vertx.ext.mail.MailMessage;
import io.vertx.ext.mail.SMTPException;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Hands one mail to the mail server and says what is known of it then. */
@Singleton
public class MailTransport {

    private static final int PERMANENT = 500;

    /** The mail server does not know us (RFC 4954, RFC 3207): that is no word about any mail. */
    private static final Set<Integer> CREDENTIALS = Set.of(530, 534, 535, 538);

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

    /** Never throws: what cannot be told for sure is UNKNOWN. */
    public Outcome send(MailMessage mail) {
        var sent = new CompletableFuture<Void>();
        eventLoop.execute(() -> start(mail, sent));
        try {
            sent.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
            return Outcome.sent();
        } catch (ExecutionException e) {
            return outcome(e);
        } catch (TimeoutException e) {
            return Outcome.unknown("no word from the mail server within " + timeout);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Outcome.unknown("interrupted");
        }
    }

    private void start(MailMessage mail, CompletableFuture<Void> sent) {
        try {
            mailer.sendMail(mail).onSuccess(taken -> sent.complete(null)).onFailure(sent::completeExceptionally);
        } catch (RuntimeException e) {
            sent.completeExceptionally(e);
        }
    }

    private static Outcome outcome(Throwable failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SMTPException reply) {
                return reply(reply);
            }
            if (cause instanceof ConnectException
                    || cause instanceof UnknownHostException
                    || cause instanceof NoRouteToHostException) {
                return Outcome.deferred(null, "mail server not reached");
            }
            if (cause instanceof IllegalArgumentException) {
                return Outcome.failed(null, "mail refused before it was handed over");
            }
        }
        return Outcome.unknown(String.valueOf(failure.getMessage()));
    }

    private static Outcome reply(SMTPException reply) {
        var code = reply.getReplyCode();
        var text = reply.getReplyMessages().isEmpty()
                ? ""
                : reply.getReplyMessages().get(0);
        if (CREDENTIALS.contains(code)) {
            return Outcome.deferred(null, "mail server refuses our credentials");
        }
        return code >= PERMANENT ? Outcome.failed(code, text) : Outcome.deferred(code, text);
    }
}
