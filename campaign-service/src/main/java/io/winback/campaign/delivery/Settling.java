package io.winback.campaign.delivery;

import static io.winback.campaign.delivery.MessageState.CANCELLED;
import static io.winback.campaign.delivery.MessageState.DEFERRED;
import static io.winback.campaign.delivery.MessageState.DISPATCHED;
import static io.winback.campaign.delivery.MessageState.FAILED;
import static io.winback.campaign.delivery.MessageState.PLANNED;
import static io.winback.campaign.delivery.MessageState.SENT;
import static io.winback.campaign.delivery.MessageState.UNKNOWN;

import io.winback.campaign.transport.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The transitions of the ledger (REQUIREMENTS 3.1).
 *
 * @param now by the machine clock
 * @param retry first wait after a refusal for now, doubled with each up to an hour
 * @param giveUp after so long a message that is refused for now has failed
 * @param resend whether an UNKNOWN message is sent once more
 */
record Settling(Instant now, Duration retry, Duration giveUp, boolean resend) {

    private static final Duration LONGEST = Duration.ofHours(1);

    /** The mail server's word about an attempt; empty where it changes nothing. */
    Optional<Change> word(LedgerRow row, int attempt, Outcome word, String source) {
        if (row.attempt() != attempt) {
            return Optional.empty();
        }
        return switch (row.state()) {
            case DISPATCHED -> Optional.of(row.resends() == 0 ? first(row, word, source) : again(row, word, source));
            case UNKNOWN -> late(row, word);
            default -> Optional.empty();
        };
    }

    private Change first(LedgerRow row, Outcome word, String source) {
        if (row.ended() && !word.settles()) {
            return Change.to(CANCELLED, row, word, source).noted("ENDED");
        }
        return switch (word.state()) {
            case SENT -> Change.to(SENT, row, word, source);
            case FAILED -> Change.to(FAILED, row, word, source);
            case DEFERRED ->
                exhausted(row, word)
                        ? Change.to(FAILED, row, word.givenUp(), source)
                        : new Change(row, DEFERRED, word, source, backOff(row), null);
            case RETURNED -> new Change(row, PLANNED, word, source, pause(row, word), null);
            case UNKNOWN -> new Change(row, UNKNOWN, word, source, null, resend ? later(row.leaseUntil()) : null);
        };
    }

    /** The second dispatch of a message whose first may have left: it never says more of the first than that. */
    private Change again(LedgerRow row, Outcome word, String source) {
        return switch (word.state()) {
            case SENT -> Change.to(SENT, row, word, source);
            case FAILED, UNKNOWN -> Change.to(UNKNOWN, row, word, source);
            case DEFERRED -> new Change(row, UNKNOWN, word, source, null, exhausted(row, word) ? null : backOff(row));
            case RETURNED -> new Change(row, UNKNOWN, word, source, null, later(pause(row, word)));
        };
    }

    /** A word after the lease. The run has gone on, so nothing is tried again. */
    private static Optional<Change> late(LedgerRow row, Outcome word) {
        return switch (word.state()) {
            case SENT -> Optional.of(Change.to(SENT, row, word, Evidence.LATE_REPLY.name()));
            case FAILED, DEFERRED, RETURNED ->
                row.resends() == 0
                        ? Optional.of(Change.to(FAILED, row, word.givenUp(), Evidence.LATE_REPLY.name()))
                        : Optional.empty();
            case UNKNOWN -> Optional.empty();
        };
    }

    /** The mail was seen to have left. A refusal does not count against what the reader has in hand. */
    static Optional<Change> left(LedgerRow row, Evidence kind) {
        var mayHaveLeft = row.state() == UNKNOWN
                || row.state() == DISPATCHED
                || (row.state().open() && row.attempt() > 0);
        return mayHaveLeft ? Optional.of(Change.to(SENT, row, Outcome.sent(), kind.name())) : Optional.empty();
    }

    /** The mail was seen to have reached nobody; only what comes from the mail's own way back undoes SENT. */
    static Optional<Change> failed(LedgerRow row, Evidence kind, @Nullable Integer code, @Nullable String text) {
        var undoes = row.state() == UNKNOWN
                || (row.state() == DISPATCHED && kind != Evidence.OPERATOR)
                || (row.state() == SENT && (kind == Evidence.DSN || kind == Evidence.FEEDBACK));
        return undoes ? Optional.of(Change.to(FAILED, row, Outcome.failed(code, text), kind.name())) : Optional.empty();
    }

    /** Without a reply code the mail server was not asked: that delays mails, and never fails one. */
    private boolean exhausted(LedgerRow row, Outcome word) {
        var since = row.deferredSince();
        return word.code() != null && since != null && !now.isBefore(since.plus(giveUp));
    }

    private @Nullable Instant pause(LedgerRow row, Outcome word) {
        return word.account() == Outcome.Account.SLOWER ? now.plus(jittered(row, retry)) : null;
    }

    private Instant later(@Nullable Instant instant) {
        return instant == null || instant.isBefore(now) ? now : instant;
    }

    private Instant backOff(LedgerRow row) {
        var wait = retry.multipliedBy(1L << Math.min(row.deferrals(), 12));
        return now.plus(jittered(row, wait.compareTo(LONGEST) > 0 ? LONGEST : wait));
    }

    /** Three to five quarters of it, so that what was refused together does not come back together. */
    private static Duration jittered(LedgerRow row, Duration wait) {
        var part = Math.floorMod(row.id().hashCode() * 31 + row.attempt() * 7919, 1_000);
        return wait.multipliedBy(1_500 + part).dividedBy(2_000);
    }
}
