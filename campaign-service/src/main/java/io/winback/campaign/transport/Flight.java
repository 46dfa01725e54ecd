package io.winback.campaign.transport;

import java.util.concurrent.CompletableFuture;

/** A mail on its way to the mail server. */
public final class Flight {

    private final TrackedMail mail;
    private final CompletableFuture<Outcome> word;

    Flight(TrackedMail mail, CompletableFuture<Outcome> word) {
        this.mail = mail;
        this.word = word;
    }

    /** What became of it, however late; never fails. A mail server that says nothing leaves it open for ever. */
    public CompletableFuture<Outcome> word() {
        return word;
    }

    /** Calls back a mail that still waits for a connection. Returns whether it will certainly not leave; else it may have. */
    public boolean callBack() {
        return mail.callBack();
    }
}
