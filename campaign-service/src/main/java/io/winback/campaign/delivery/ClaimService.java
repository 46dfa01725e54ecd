package io.winback.campaign.delivery;

import io.winback.campaign.transport.SmtpAccount;
import io.winback.platform.time.Machine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** The first transaction of a send: decides about due messages and commits DISPATCHED before any byte leaves. */
@ApplicationScoped
class ClaimService {

    private final DueMessages messages;
    private final Ledger ledger;
    private final Judgements judgements;
    private final Offers offers;
    private final Dispatches dispatches;
    private final Rounds rounds;
    private final SmtpAccount account;
    private final Quotas quotas;
    private final DeliveryMetrics metrics;
    private final DeliveryConfig config;
    private final Clock clock;
    private final Clock machine;

    ClaimService(
            DueMessages messages,
            Ledger ledger,
            Judgements judgements,
            Offers offers,
            Dispatches dispatches,
            Rounds rounds,
            SmtpAccount account,
            Quotas quotas,
            DeliveryMetrics metrics,
            DeliveryConfig config,
            Clock clock,
            @Machine Clock machine) {
        this.messages = messages;
        this.ledger = ledger;
        this.judgements = judgements;
        this.offers = offers;
        this.dispatches = dispatches;
        this.rounds = rounds;
        this.account = account;
        this.quotas = quotas;
        this.metrics = metrics;
        this.config = config;
        this.clock = clock;
        this.machine = machine;
    }

    /** At most so many; those to be sent are DISPATCHED when this returns, and not before. */
    @Transactional
    Claim claim(int most) {
        var round = new ClaimRound(clock.instant());
        var room = account.glance(most, machine.instant());
        if (room.mails() == 0 || quotas.closedUntil(round.now()).isPresent()) {
            return Claim.none(room.pause());
        }
        var due = messages.due(round.now(), machine.instant(), room.mails(), quotas.scarce(round.now()));
        offers.decide(judgements.of(due, round.now()), round.now()).forEach(judgement -> act(judgement, round));
        var granted = round.ready().isEmpty() ? room : take(round);
        var sent =
                round.ready().subList(0, Math.min(granted.mails(), round.ready().size()));
        dispatches.send(sent, round);
        write(round);
        return new Claim(round.dispatches(), granted.probe(), !due.isEmpty(), granted.pause());
    }

    private SmtpAccount.Allowance take(ClaimRound round) {
        var room = account.take(round.ready().size(), machine.instant());
        return new SmtpAccount.Allowance(quotas.take(round.now(), room.mails()), room.probe(), room.pause());
    }

    private void act(Judgement judgement, ClaimRound round) {
        var message = judgement.message();
        var verdict = judgement.verdict();
        if (verdict.kind() != Verdict.Kind.SEND) {
            metrics.held(verdict.rule());
        }
        switch (verdict.kind()) {
            case SEND -> round.ready(judgement);
            case POSTPONE, CATCH_UP -> {
                round.postpone(message, verdict);
                round.await(judgement);
            }
            case HOLD -> round.hold(message, verdict);
            case SKIP -> round.skip(message, verdict);
            case STOP -> round.stop(message, verdict);
            case CANCEL -> round.cancel(message, verdict);
            case EXIT -> round.exit(message, verdict);
        }
    }

    private void write(ClaimRound round) {
        if (!round.dispatches().isEmpty()) {
            ledger.dispatch(
                    round.dispatches().stream().map(Dispatch::message).toList(),
                    round.now(),
                    machine.instant().plus(config.lease()));
        }
        ledger.rewrite(round.rewritten());
        rounds.write(round);
    }
}
