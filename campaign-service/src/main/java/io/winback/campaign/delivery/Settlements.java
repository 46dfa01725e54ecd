package io.winback.campaign.delivery;

import io.quarkus.arc.All;
import io.winback.campaign.decision.Decision;
import io.winback.campaign.decision.Decisions;
import io.winback.campaign.pressure.Contacts;
import io.winback.campaign.redemption.RevocationService;
import io.winback.platform.outbox.Outbox;
import io.winback.platform.time.Machine;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Carries out changes of messages in the caller's transaction: the ledger, its history, contacts, codes nobody has seen, decisions, events, runs. */
@Singleton
class Settlements {

    private final LedgerWords ledger;
    private final Contacts contacts;
    private final RevocationService coupons;
    private final Decisions decisions;
    private final Outbox outbox;
    private final SettlementListener journeys;
    private final List<AddressRefused> refusals;
    private final DeliveryMetrics metrics;
    private final Clock machine;

    Settlements(
            LedgerWords ledger,
            Contacts contacts,
            RevocationService coupons,
            Decisions decisions,
            Outbox outbox,
            SettlementListener journeys,
            @All List<AddressRefused> refusals,
            DeliveryMetrics metrics,
            @Machine Clock machine) {
        this.ledger = ledger;
        this.contacts = contacts;
        this.coupons = coupons;
        this.decisions = decisions;
        this.outbox = outbox;
        this.journeys = journeys;
        this.refusals = refusals;
        this.metrics = metrics;
        this.machine = machine;
    }

    /**
     * @param known the customers who are known here, locked; of others nothing is told
     * @param now by the business clock
     */
    void carryOut(List<Change> changes, Set<String> known, Instant now) {
        if (changes.isEmpty()) {
            return;
        }
        ledger.write(changes, now, machine.instant());
        var mine = changes.stream()
                .filter(change -> known.contains(change.row().customer()))
                .toList();
        ledger.forget(
                changes.stream()
                        .filter(change -> !known.contains(change.row().customer()))
                        .map(change -> change.row().id())
                        .toList(),
                now);
        ledger.remember(mine, now);
        contacts.giveBack(changes.stream()
                .filter(Change::givesBackContact)
                .map(change -> change.row().id())
                .toList());
        coupons.revokeUnsent(
                mine.stream()
                        .filter(Change::neverLeft)
                        .map(change -> change.row().enrollment())
                        .toList(),
                now);
        tell(mine, now);
        changes.forEach(metrics::settled);
    }

    private void tell(List<Change> changes, Instant now) {
        decisions.log(changes.stream()
                .filter(change -> change.isNews() && change.state() != MessageState.SENT)
                .map(change -> decision(change, now))
                .toList());
        outbox.append(changes.stream()
                .filter(Change::isNews)
                .map(change -> MessageEvents.of(change, now))
                .toList());
        for (var change : changes) {
            if (change.word().addressRefused()) {
                var code = change.word().code();
                refusals.forEach(listener ->
                        listener.refused(change.row().id(), change.row().customer(), code == null ? 0 : code, now));
            }
        }
        journeys.settled(changes.stream()
                .filter(Change::settlesRun)
                .map(change -> SettledMessage.of(change.row(), change.state().contact()))
                .toList());
    }

    private static Decision decision(Change change, Instant now) {
        var row = change.row();
        var code = change.word().code();
        var left = change.state() == MessageState.UNKNOWN;
        var refusal = code == null ? "NOT_SENDABLE" : "SMTP_REFUSED";
        return new Decision(
                row.customer(),
                row.campaign(),
                row.enrollment(),
                row.stage(),
                left ? Decision.Kind.SENT : Decision.Kind.SKIPPED,
                left ? "DELIVERY_UNKNOWN" : refusal,
                code == null ? Map.of() : Map.of("code", code.toString()),
                now);
    }
}
