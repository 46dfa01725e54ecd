package io.winback.campaign.transport;

import io.vertx.ext.mail.MailMessage;
import java.util.concurrent.atomic.AtomicReference;

/**
 * A mail that knows whether the talk with the mail server has come to it. The client reads the envelope's sender twice: when it is
 * handed the mail, and just before it says MAIL FROM on a connection that is open and authenticated. {@code MailTransportTest} holds the
 * client to that at each phase.
 */
final class TrackedMail extends MailMessage {

    private final AtomicReference<Progress> progress = new AtomicReference<>(Progress.HANDED_OVER);

    private enum Progress {
        HANDED_OVER,
        ACCEPTED,
        BEGUN,
        CALLED_BACK
    }

    TrackedMail(MailMessage mail) {
        super(mail);
    }

    /** Ends the talk before it has begun. */
    static final class CalledBack extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    @Override
    public String getBounceAddress() {
        var before = progress.getAndUpdate(step -> switch (step) {
            case HANDED_OVER -> Progress.ACCEPTED;
            case ACCEPTED, BEGUN -> Progress.BEGUN;
            case CALLED_BACK -> Progress.CALLED_BACK;
        });
        if (before == Progress.CALLED_BACK) {
            throw new CalledBack();
        }
        return super.getBounceAddress();
    }

    boolean begun() {
        return progress.get() == Progress.BEGUN;
    }

    /** Whether the mail will certainly not leave any more. */
    boolean callBack() {
        return progress.updateAndGet(step -> step == Progress.BEGUN ? step : Progress.CALLED_BACK)
                == Progress.CALLED_BACK;
    }
}
