package io.winback.campaign.delivery;

import io.winback.campaign.audience.Customers;
import io.winback.campaign.decision.Decision;
import io.winback.campaign.decision.Decisions;
import io.winback.platform.outbox.Outbox;
import io.winback.platform.outbox.OutboxEvent;
import io.winback.platform.time.Machine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The second transaction of a send: what is known of dispatched messages is written down, and their runs go on. */
@ApplicationScoped
class ConfirmationService {

    private final Ledger ledger;
    private final Decisions decisions;
    private final Customers customers;
    private final Outbox outbox;
    private final SettlementListener journeys;
    private final DeliveryConfig config;
    private final Clock clock;
    private final Clock machine;

    ConfirmationService(
            Ledger ledger,
            Decisions decisions,
            Customers customers,
            Outbox outbox,
            SettlementListener journeys,
            DeliveryConfig config,
            Clock clock,
            @Machine Clock machine) {
        this.ledger = ledger;
        this.decisions = decisions;
        this.customers = customers;
        this.outbox = outbox;
        this.journeys = journeys;
        this.config = config;
        this.clock = clock;
        this.machine = machine;
    }

    /** Records what became of dispatched messages. */
    @Transactional
    void confirm(Map<Dispatch, Outcome> outcomes) {
        var now = clock.instant();
        customers.lock(outcomes.keySet().stream()
                .map(dispatch -> dispatch.message().customer())
                .toList());
        var settled = new ArrayList<SettledMessage>();
        var events = new ArrayList<OutboxEvent>();
        outcomes.forEach((dispatch, outcome) -> {
            var message = dispatch.message();
            var known = exhausted(dispatch, outcome);
            if (!ledger.confirm(message.id(), dispatch.attempt(), known, now, retryAt(dispatch))) {
                return;
            }
            if (!known.left()) {
                ledger.giveBackContact(message.customer());
            }
            if (known.settles()) {
                settled.add(new SettledMessage(message.enrollment(), message.stage(), known.left(), now));
                events.add(
                        known.left()
                                ? MessageEvents.sent(message, known.state(), now)
                                : MessageEvents.failed(message, known.code(), now));
                logOutcome(message, known, now);
            }
        });
        outbox.append(events);
        journeys.settled(settled);
    }

    /** Dispatches whose lease is over without a word: they may have left, and are not sent again. */
    @Transactional
    int markUnknown() {
        var now = clock.instant();
        var lost = ledger.expired(machine.instant(), config.window());
        customers.lock(lost.stream().map(Candidate::customer).toList());
        var settled = new ArrayList<SettledMessage>();
        for (var message : lost) {
            if (ledger.confirm(message.id(), message.attempt(), Outcome.unknown("lease expired"), now, now)) {
                settled.add(new SettledMessage(message.enrollment(), message.stage(), true, now));
                outbox.append(MessageEvents.sent(message, "UNKNOWN", now));
                logOutcome(message, Outcome.unknown("lease expired"), now);
            }
        }
        journeys.settled(settled);
        return lost.size();
    }

    private Outcome exhausted(Dispatch dispatch, Outcome outcome) {
        // without a reply code the mail server was not reached: that delays mails, and never fails one
        return outcome.settles() || outcome.code() == null || dispatch.attempt() < config.attempts()
                ? outcome
                : Outcome.failed(outcome.code(), "gave up after " + dispatch.attempt() + " attempts");
    }

    private Instant retryAt(Dispatch dispatch) {
        var factor = 1L << Math.min(dispatch.attempt() - 1, 7);
        return machine.instant().plus(config.retry().multipliedBy(factor));
    }

    private void logOutcome(Candidate message, Outcome outcome, Instant now) {
        if (outcome.state().equals("SENT")) {
            return;
        }
        var code = outcome.code();
        var refusal = code == null ? "NOT_SENDABLE" : "SMTP_REFUSED";
        decisions.log(List.of(new Decision(
                message.customer(),
                message.campaign(),
                message.enrollment(),
                message.stage(),
                outcome.left() ? Decision.Kind.SENT : Decision.Kind.SKIPPED,
                outcome.left() ? "DELIVERY_UNKNOWN" : refusal,
                code == null ? Map.of() : Map.of("code", code.toString()),
                now)));
    }
}
