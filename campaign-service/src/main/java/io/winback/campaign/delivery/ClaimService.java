package io.winback.campaign.delivery;

import io.winback.campaign.decision.Decisions;
import io.winback.campaign.definition.CampaignDefinition;
import io.winback.campaign.definition.Stage;
import io.winback.campaign.offer.Coupon;
import io.winback.campaign.offer.CouponService;
import io.winback.campaign.pressure.Contacts;
import io.winback.platform.outbox.Outbox;
import io.winback.platform.time.Machine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The first transaction of a send: decides about due messages and commits DISPATCHED before any byte leaves. */
@ApplicationScoped
class ClaimService {

    private final DueMessages messages;
    private final Ledger ledger;
    private final Judgements judgements;
    private final Contacts contacts;
    private final CouponService coupons;
    private final SurveyInvitations invitations;
    private final Decisions decisions;
    private final Outbox outbox;
    private final SettlementListener journeys;
    private final DeliveryConfig config;
    private final Clock clock;
    private final Clock machine;

    ClaimService(
            DueMessages messages,
            Ledger ledger,
            Judgements judgements,
            Contacts contacts,
            CouponService coupons,
            SurveyInvitations invitations,
            Decisions decisions,
            Outbox outbox,
            SettlementListener journeys,
            DeliveryConfig config,
            Clock clock,
            @Machine Clock machine) {
        this.messages = messages;
        this.ledger = ledger;
        this.judgements = judgements;
        this.contacts = contacts;
        this.coupons = coupons;
        this.invitations = invitations;
        this.decisions = decisions;
        this.outbox = outbox;
        this.journeys = journeys;
        this.config = config;
        this.clock = clock;
        this.machine = machine;
    }

    /** A claimed batch; {@code more} tells whether other messages are due. */
    record Claim(List<Dispatch> dispatches, boolean more) {}

    /** Those to be sent are DISPATCHED when this returns, and not before. */
    @Transactional
    Claim claim() {
        var round = new ClaimRound(clock.instant());
        var due = messages.due(round.now(), machine.instant(), config.window());
        judgements.of(due, round.now()).forEach(judgement -> act(judgement, round));
        write(round);
        return new Claim(round.dispatches(), !due.isEmpty());
    }

    private void act(Judgement judgement, ClaimRound round) {
        var message = judgement.message();
        var verdict = judgement.verdict();
        switch (verdict.kind()) {
            case SEND ->
                round.send(
                        dispatch(message, judgement.definition(), judgement.stage(), round),
                        judgement.stage().survey());
            case POSTPONE, CATCH_UP -> round.postpone(message, verdict);
            case HOLD -> round.hold(message, verdict);
            case SKIP -> round.skip(message, verdict);
            case STOP -> round.stop(message, verdict);
            case CANCEL -> round.cancel(message, verdict);
        }
    }

    private Dispatch dispatch(Candidate message, CampaignDefinition definition, Stage stage, ClaimRound round) {
        var coupon = coupon(message, definition, stage, round.now());
        var survey = stage.survey();
        if (survey == null) {
            return new Dispatch(message, coupon, null);
        }
        round.tell(invitations.event(message, survey, round.now()));
        return new Dispatch(message, coupon, invitations.url(message, survey, round.now()));
    }

    private @Nullable Coupon coupon(Candidate message, CampaignDefinition definition, Stage stage, Instant now) {
        var key = stage.offer();
        var offer = key == null ? null : definition.offers().get(key);
        if (key == null || offer == null) {
            return null;
        }
        var holder = new CouponService.Holder(message.customer(), message.campaign(), message.enrollment(), key);
        return coupons.issue(holder, offer, now);
    }

    private void write(ClaimRound round) {
        if (!round.dispatches().isEmpty()) {
            ledger.dispatch(
                    round.dispatches().stream().map(Dispatch::message).toList(),
                    round.now(),
                    machine.instant().plus(config.lease()));
        }
        contacts.add(round.contacts());
        ledger.postpone(round.postponed());
        ledger.hold(round.held(), round.now());
        ledger.settle(round.settlements(), round.now());
        decisions.log(round.decisions());
        outbox.append(round.events());
        journeys.settled(round.settledMessages());
    }
}
