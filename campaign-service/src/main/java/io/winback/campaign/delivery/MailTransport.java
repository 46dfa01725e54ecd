package io.winback.campaign.delivery;

import io.quarkus.mailer.Mail;
import io.quarkus.mailer.Mailer;
import io.vertx.ext.mail.SMTPException;
import jakarta.inject.Singleton;
import java.net.ConnectException;
import java.net.UnknownHostException;
import org.jspecify.annotations.Nullable;

/** Hands one mail to the mail server and says what is known of it then. */
@Singleton
class MailTransport {

    private static final int PERMANENT = 500;

    private final Mailer mailer;

    MailTransport(Mailer mailer) {
        this.mailer = mailer;
    }

    /** Never throws: what cannot be told for sure is UNKNOWN. */
    Outcome send(Mail mail) {
        try {
            mailer.send(mail);
            return Outcome.sent();
        } catch (RuntimeException e) {
            return outcome(e);
        }
    }

    private static Outcome outcome(Throwable failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SMTPException reply) {
                return reply(reply);
            }
            if (cause instanceof ConnectException || cause instanceof UnknownHostException) {
                return Outcome.deferred(null, "mail server not reached");
            }
            if (cause instanceof IllegalArgumentException) {
                return Outcome.failed(null, "mail refused before it was handed over");
            }
        }
        return Outcome.unknown(failure.getClass().getSimpleName());
    }

    private static Outcome reply(SMTPException reply) {
        var code = reply.getReplyCode();
        var text = reply.getReplyMessages().isEmpty()
                ? ""
                : reply.getReplyMessages().get(0);
        return code >= PERMANENT ? Outcome.failed(code, text) : Outcome.deferred(code, text);
    }
}
