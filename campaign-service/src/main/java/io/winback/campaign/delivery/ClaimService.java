package io.winback.campaign.delivery;

import io.winback.campaign.decision.Decisions;
import io.winback.campaign.definition.CampaignDefinition;
import io.winback.campaign.definition.CampaignService;
import io.winback.campaign.definition.Stage;
import io.winback.campaign.offer.Coupon;
import io.winback.campaign.offer.CouponService;
import io.winback.platform.outbox.Outbox;
import io.winback.platform.time.Machine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.Period;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The first transaction of a send: decides about due messages and commits DISPATCHED before any byte leaves. */
@ApplicationScoped
class ClaimService {

    private final DueMessages messages;
    private final Ledger ledger;
    private final SendRules rules;
    private final CampaignService campaigns;
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
            SendRules rules,
            CampaignService campaigns,
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
        this.rules = rules;
        this.campaigns = campaigns;
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
        var contacted = new HashSet<String>();
        for (var message : due) {
            // a second message to the same customer waits for the next round, which sees the first
            if (contacted.add(message.customer())) {
                decide(message, round);
            }
        }
        write(round);
        return new Claim(round.dispatches(), !due.isEmpty());
    }

    private void decide(Candidate message, ClaimRound round) {
        var definition = campaigns.launched(message.campaign(), message.campaignVersion());
        var verdict = rules.decide(message, Period.ofDays(definition.contactGapDays()), round.now());
        switch (verdict.kind()) {
            case SEND -> round.send(dispatch(message, definition, round));
            case POSTPONE -> round.postpone(message, verdict);
            case SKIP -> round.skip(message, verdict);
            case STOP -> round.stop(message, verdict);
            case CANCEL -> round.cancel(message, verdict);
        }
    }

    private Dispatch dispatch(Candidate message, CampaignDefinition definition, ClaimRound round) {
        var stage = definition.stage(message.stage()).orElseThrow();
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
        ledger.postpone(round.postponed());
        ledger.settle(round.settlements(), round.now());
        decisions.log(round.decisions());
        outbox.append(round.events());
        journeys.settled(round.settledMessages());
    }
}
