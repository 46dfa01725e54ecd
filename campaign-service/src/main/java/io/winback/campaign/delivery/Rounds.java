package io.winback.campaign.delivery;

import io.winback.campaign.decision.Decisions;
import io.winback.campaign.pressure.Contacts;
import io.winback.platform.outbox.Outbox;
import jakarta.inject.Singleton;

/** Writes what was decided about messages, in the caller's transaction: the ledger, contacts, decisions, events, runs. */
@Singleton
class Rounds {

    private final Ledger ledger;
    private final Contacts contacts;
    private final Decisions decisions;
    private final Outbox outbox;
    private final SettlementListener journeys;

    Rounds(Ledger ledger, Contacts contacts, Decisions decisions, Outbox outbox, SettlementListener journeys) {
        this.ledger = ledger;
        this.contacts = contacts;
        this.decisions = decisions;
        this.outbox = outbox;
        this.journeys = journeys;
    }

    /** All but the dispatches, which are under the caller's lease. */
    void write(ClaimRound round) {
        contacts.add(round.contacts());
        ledger.postpone(round.postponed());
        ledger.await(round.awaiting());
        ledger.hold(round.held(), round.now());
        ledger.settle(round.settlements(), round.now());
        decisions.log(round.decisions());
        outbox.append(round.events());
        journeys.settled(round.settledMessages());
    }
}
