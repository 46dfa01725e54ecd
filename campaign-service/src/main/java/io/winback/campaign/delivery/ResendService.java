package io.winback.campaign.delivery;

import io.winback.campaign.offer.Grant;
import io.winback.campaign.transport.SmtpAccount;
import io.winback.platform.outbox.Outbox;
import io.winback.platform.time.Machine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Set;
import java.util.UUID;

/** Claims messages that may have left and whose campaign asks to send such once more, with the same Message-ID, and never beyond. */
@ApplicationScoped
class ResendService {

    /** The contact was counted when it was sent first, so they say nothing about sending it again. */
    private static final Set<String> PRESSURE =
            Set.of("CONTACT_PRESSURE", "CAMPAIGN_QUIET", "SURVEY_FATIGUE", "READER_RHYTHM");

    /** What may stand against it for months: the same mail comes no more by then. */
    private static final Set<String> FOR_LONG = Set.of("COOL_DOWN", "NO_NEW_PRODUCT");

    private static final Duration LATER = Duration.ofMinutes(15);

    private final DueMessages messages;
    private final Ledger ledger;
    private final Judgements judgements;
    private final Offers offers;
    private final Dispatches dispatches;
    private final Outbox outbox;
    private final SmtpAccount account;
    private final DeliveryConfig config;
    private final Clock clock;
    private final Clock machine;

    ResendService(
            DueMessages messages,
            Ledger ledger,
            Judgements judgements,
            Offers offers,
            Dispatches dispatches,
            Outbox outbox,
            SmtpAccount account,
            DeliveryConfig config,
            Clock clock,
            @Machine Clock machine) {
        this.messages = messages;
        this.ledger = ledger;
        this.judgements = judgements;
        this.offers = offers;
        this.dispatches = dispatches;
        this.outbox = outbox;
        this.account = account;
        this.config = config;
        this.clock = clock;
        this.machine = machine;
    }

    /** At most so many. Whatever has come to stand against a message holds it for good: it was counted as sent. */
    @Transactional
    Claim claim(int most) {
        var now = machine.instant();
        var room = account.glance(most, now);
        if (room.mails() == 0) {
            return Claim.none(room.pause());
        }
        var round = new ClaimRound(clock.instant());
        var held = new ArrayList<UUID>();
        var later = new ArrayList<UUID>();
        var due = messages.resends(round.now(), now, room.mails());
        var judged = judgements.of(due, round.now()).stream()
                .map(ResendService::withoutPressure)
                .toList();
        for (var judgement : offers.decide(judged, round.now())) {
            var message = judgement.message().id();
            switch (verdict(judgement)) {
                case SEND -> round.ready(judgement);
                case POSTPONE, CATCH_UP -> later.add(message);
                case HOLD, SKIP, STOP, CANCEL, EXIT -> held.add(message);
            }
        }
        ledger.resendAt(held, null);
        ledger.resendAt(later, now.plus(LATER));
        return round.ready().isEmpty() ? Claim.none(Duration.ZERO) : send(round);
    }

    private Claim send(ClaimRound round) {
        var now = machine.instant();
        var granted = account.take(round.ready().size(), now);
        var leaving = round.ready().subList(0, granted.mails());
        dispatches.send(leaving, round);
        ledger.dispatchAgain(leaving.stream().map(Judgement::message).toList(), now.plus(config.lease()));
        outbox.append(round.events());
        return new Claim(round.dispatches(), granted.probe(), true, granted.pause());
    }

    private static Verdict.Kind verdict(Judgement judgement) {
        if (judgement.grant() instanceof Grant.Refused) {
            // what may have arrived already is repeated as it was, or not at all
            return Verdict.Kind.HOLD;
        }
        var verdict = judgement.verdict();
        return FOR_LONG.contains(verdict.rule()) ? Verdict.Kind.HOLD : verdict.kind();
    }

    /** Before the offers are decided: whatever goes takes its coupon along. */
    private static Judgement withoutPressure(Judgement judgement) {
        return PRESSURE.contains(judgement.verdict().rule()) ? judgement.with(Verdict.send()) : judgement;
    }
}
