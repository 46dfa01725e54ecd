package io.winback.campaign.delivery;

import io.winback.campaign.audience.Customers;
import io.winback.campaign.decision.Decision;
import io.winback.campaign.decision.Decisions;
import io.winback.campaign.pressure.Contacts;
import io.winback.campaign.transport.Outcome;
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
import java.util.Set;

/** The second transaction of a send: what is known of dispatched messages is written down, and their runs go on. */
@ApplicationScoped
class ConfirmationService {

    private final DueMessages messages;
    private final Ledger ledger;
    private final Decisions decisions;
    private final Customers customers;
    private final Contacts contacts;
    private final Outbox outbox;
    private final SettlementListener journeys;
    private final DeliveryConfig config;
    private final Clock clock;
    private final Clock machine;

    ConfirmationService(
            DueMessages messages,
            Ledger ledger,
            Decisions decisions,
            Customers customers,
            Contacts contacts,
            Outbox outbox,
            SettlementListener journeys,
            DeliveryConfig config,
            Clock clock,
            @Machine Clock machine) {
        this.messages = messages;
        this.ledger = ledger;
        this.decisions = decisions;
        this.customers = customers;
        this.contacts = contacts;
        this.outbox = outbox;
        this.journeys = journeys;
        this.config = config;
        this.clock = clock;
        this.machine = machine;
    }

    /** Records what became of dispatched messages. */
    @Transactional
    void confirm(Map<Dispatch, Outcome> outcomes) {
        var known = customers.lockKnown(outcomes.keySet().stream()
                .map(dispatch -> dispatch.message().customer())
                .toList());
        var round = new Round(known, clock.instant());
        outcomes.forEach((dispatch, outcome) -> {
            var settled = exhausted(dispatch, outcome);
            record(round, dispatch.message(), dispatch.attempt(), settled, retryAt(dispatch));
        });
        tell(round);
    }

    /** Dispatches whose lease is over without a word: they may have left, and are not sent again. */
    @Transactional
    int markUnknown() {
        var now = clock.instant();
        var lost = messages.expired(now, machine.instant(), config.window());
        var known = customers.lockKnown(lost.stream().map(Candidate::customer).toList());
        var round = new Round(known, now);
        for (var message : lost) {
            record(round, message, message.attempt(), Outcome.unknown("lease expired"), now);
        }
        tell(round);
        return lost.size();
    }

    /** What one transaction tells of the messages of customers who are (still) known. */
    private record Round(
            Set<String> known,
            Instant now,
            List<SettledMessage> settled,
            List<OutboxEvent> events,
            List<Decision> log) {

        Round(Set<String> known, Instant now) {
            this(known, now, new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        }
    }

    private void record(Round round, Candidate message, int attempt, Outcome outcome, Instant retryAt) {
        var now = round.now();
        var owner = ledger.confirm(message.id(), attempt, outcome, now, retryAt);
        if (owner.isEmpty()) {
            return;
        }
        if (!round.known().contains(owner.get())) {
            ledger.forget(message.id(), now);
            return;
        }
        if (!outcome.left()) {
            contacts.giveBack(message.id());
        }
        if (outcome.settles()) {
            round.settled().add(SettledMessage.of(message, outcome.left()));
            round.events()
                    .add(
                            outcome.left()
                                    ? MessageEvents.sent(message, outcome.state(), now)
                                    : MessageEvents.failed(message, outcome.code(), now));
            note(round, message, outcome);
        }
    }

    private void tell(Round round) {
        decisions.log(round.log());
        outbox.append(round.events());
        journeys.settled(round.settled());
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

    private static void note(Round round, Candidate message, Outcome outcome) {
        if (outcome.state().equals("SENT")) {
            return;
        }
        var code = outcome.code();
        var refusal = code == null ? "NOT_SENDABLE" : "SMTP_REFUSED";
        round.log()
                .add(new Decision(
                        message.customer(),
                        message.campaign(),
                        message.enrollment(),
                        message.stage(),
                        outcome.left() ? Decision.Kind.SENT : Decision.Kind.SKIPPED,
                        outcome.left() ? "DELIVERY_UNKNOWN" : refusal,
                        code == null ? Map.of() : Map.of("code", code.toString()),
                        round.now()));
    }
}
