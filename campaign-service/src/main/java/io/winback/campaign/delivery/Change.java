package io.winback.campaign.delivery;

import io.winback.campaign.transport.Outcome;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a word about a message makes of it.
 *
 * @param word what was said
 * @param source who said it: SERVER, LEASE or a kind of {@link Evidence}
 * @param retryAt when it is tried again at the earliest, by the machine clock
 * @param resendAt when an UNKNOWN message is sent again, by the machine clock; null holds it
 */
record Change(
        LedgerRow row,
        MessageState state,
        Outcome word,
        String source,
        @Nullable Instant retryAt,
        @Nullable Instant resendAt) {

    static final String SERVER = "SERVER";
    static final String LEASE = "LEASE";

    static Change to(MessageState state, LedgerRow row, Outcome word, String source) {
        return new Change(row, state, word, source, null, null);
    }

    /** With an operator's words beside it. */
    Change noted(@Nullable String note) {
        var noted = new Outcome(word.state(), word.code(), word.status(), note, word.account());
        return new Change(row, state, noted, source, retryAt, resendAt);
    }

    /** Whether the run is told now that the message is settled; it is told once. */
    boolean settlesRun() {
        return row.awaited() && !state.open();
    }

    /** Whether the contact that was counted did not come about. What was delivered and bounced later was a contact. */
    boolean givesBackContact() {
        return (row.state() == MessageState.DISPATCHED || row.state() == MessageState.UNKNOWN) && !state.contact();
    }

    /** Whether nobody will ever read it. */
    boolean neverLeft() {
        return state == MessageState.FAILED && givesBackContact();
    }

    /** Whether this is news to other services. */
    boolean isNews() {
        return state == MessageState.SENT
                || state == MessageState.FAILED
                || (state == MessageState.UNKNOWN && row.awaited());
    }

    /** What went as planned needs no word of its own in the history. */
    boolean isRemarkable() {
        return state != MessageState.SENT || !source.equals(SERVER);
    }

    int deferrals() {
        return row.deferrals() + (word.state() == Outcome.State.DEFERRED ? 1 : 0);
    }

    /** Nothing left by the second dispatch either, so it may be made once more. */
    int resends() {
        return resendAt != null ? 0 : row.resends();
    }
}
