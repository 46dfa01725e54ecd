package io.winback.campaign.delivery;

import io.winback.campaign.transport.Outcome;
import java.time.Instant;
import java.util.UUID;

/** Rows of the ledger for tests: a survey mail to Anna, on its way for the first time unless told. */
final class Rows {

    private MessageState state = MessageState.DISPATCHED;
    private int attempt = 1;
    private int deferrals;
    private Instant deferredSince;
    private int resends;
    private boolean ended;
    private Instant leaseUntil = Instant.parse("2026-03-02T09:12:00Z");

    static Rows dispatched() {
        return new Rows();
    }

    static Rows in(MessageState state) {
        var rows = new Rows();
        rows.state = state;
        return rows;
    }

    Rows attempt(int number) {
        attempt = number;
        return this;
    }

    Rows deferred(int times, Instant since) {
        deferrals = times;
        deferredSince = since;
        return this;
    }

    Rows resent() {
        resends = 1;
        return this;
    }

    Rows ended() {
        ended = true;
        return this;
    }

    LedgerRow build() {
        return new LedgerRow(
                UUID.fromString("0199c2b0-7a11-7c3e-9a55-0f6f5f2b7d10"),
                UUID.fromString("0199c2b0-6b00-7d21-8a3c-2f1f0c9e7a55"),
                "ask",
                "win-back",
                1,
                "anna-1",
                "SURVEY",
                state,
                attempt,
                deferrals,
                deferredSince,
                resends,
                leaseUntil,
                ended);
    }

    Change becomes(MessageState next, Outcome word) {
        return Change.to(next, build(), word, Change.SERVER);
    }
}
