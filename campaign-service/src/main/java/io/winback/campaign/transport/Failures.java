package io.winback.campaign.transport;

import io.vertx.ext.mail.SMTPException;
import io.winback.campaign.transport.Outcome.Account;
import org.jspecify.annotations.Nullable;

/** What a failure of the mail client says of the mail. Any reply of the mail server is knowledge; a line that is lost is none. */
final class Failures {

    private Failures() {}

    /** @param begun whether the talk had come to this mail */
    static Outcome outcome(Throwable failure, boolean begun) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SMTPException reply) {
                return Reply.of(reply.getReplyCode(), reply.getReplyMessages()).in(Phase.of(begun, reply.getMessage()));
            }
            if (cause instanceof TrackedMail.CalledBack) {
                return Outcome.returned(null, "called back before it was handed over", Account.FINE);
            }
            if (cause instanceof IllegalArgumentException) {
                return Outcome.failed(null, "mail refused before it was handed over");
            }
        }
        return begun ? Outcome.unknown(text(failure)) : beforeEnvelope(failure);
    }

    private static Outcome beforeEnvelope(Throwable failure) {
        var text = text(failure);
        if (text.contains("size limit")) {
            return Outcome.failed(null, "larger than the mail server takes");
        }
        if (text.contains("has been closed") || text.contains("pool is closed")) {
            return Outcome.stopped();
        }
        // a mail that cannot be written or signed must not stop the others
        return failure instanceof RuntimeException
                ? Outcome.deferred(null, text)
                : Outcome.returned(null, "mail server not reached: " + text, Account.BROKEN);
    }

    private static String text(Throwable failure) {
        var message = failure.getMessage();
        return failure.getClass().getSimpleName() + (message == null ? "" : ": " + message);
    }
}
