package io.winback.campaign.delivery;

import io.winback.campaign.audience.Customers;
import io.winback.campaign.decision.Decision;
import io.winback.campaign.decision.Decisions;
import io.winback.campaign.definition.CampaignDefinition;
import io.winback.campaign.definition.CampaignService;
import io.winback.campaign.definition.Stage;
import io.winback.campaign.offer.Coupon;
import io.winback.campaign.offer.CouponService;
import io.winback.platform.outbox.Outbox;
import io.winback.platform.outbox.OutboxEvent;
import io.winback.platform.time.Machine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.Period;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The two transactions of a send: the claim, which decides and commits DISPATCHED, and the confirmation. */
@ApplicationScoped
class DeliveryService {

    private final Ledger ledger;
    private final SendRules rules;
    private final CampaignService campaigns;
    private final CouponService coupons;
    private final SurveyInvitations invitations;
    private final Decisions decisions;
    private final Customers customers;
    private final Outbox outbox;
    private final SettlementListener journeys;
    private final DeliveryConfig config;
    private final Clock clock;
    private final Clock machine;

    DeliveryService(
            Ledger ledger,
            SendRules rules,
            CampaignService campaigns,
            CouponService coupons,
            SurveyInvitations invitations,
            Decisions decisions,
            Customers customers,
            Outbox outbox,
            SettlementListener journeys,
            DeliveryConfig config,
            Clock clock,
            @Machine Clock machine) {
        this.ledger = ledger;
        this.rules = rules;
        this.campaigns = campaigns;
        this.coupons = coupons;
        this.invitations = invitations;
        this.decisions = decisions;
        this.customers = customers;
        this.outbox = outbox;
        this.journeys = journeys;
        this.config = config;
        this.clock = clock;
        this.machine = machine;
    }

    /** A claimed batch; {@code more} tells whether other messages are due. */
    record Claim(List<Dispatch> dispatches, boolean more) {}

    /** Decides about due messages; those to be sent are DISPATCHED when this returns, and not before. */
    @Transactional
    Claim claim() {
        var now = clock.instant();
        var due = ledger.due(now, machine.instant(), config.window());
        var round = new Round(now);
        var contacted = new HashSet<String>();
        for (var message : due) {
            // a second message to the same customer waits for the next round, which sees the first
            if (contacted.add(message.customer())) {
                decide(message, round);
            }
        }
        round.finish();
        return new Claim(round.dispatches, !due.isEmpty());
    }

    private void decide(Candidate message, Round round) {
        var definition = campaigns.launched(message.campaign(), message.campaignVersion());
        var verdict = rules.decide(message, Period.ofDays(definition.contactGapDays()), round.now);
        switch (verdict.kind()) {
            case SEND -> round.dispatches.add(dispatch(message, definition, round));
            case POSTPONE -> round.postpone(message, verdict);
            case SKIP -> round.settle(message, verdict, "SUPPRESSED", Decision.Kind.SKIPPED);
            case CANCEL -> round.settle(message, verdict, "CANCELLED", Decision.Kind.CANCELLED);
        }
    }

    private Dispatch dispatch(Candidate message, CampaignDefinition definition, Round round) {
        var stage = definition.stage(message.stage()).orElseThrow();
        round.log(message, Decision.Kind.SENT, "DISPATCHED", Map.of("mail", message.mail()));
        var survey = stage.survey();
        if (survey != null) {
            round.events.add(invitations.event(message, survey, round.now));
        }
        return new Dispatch(
                message,
                coupon(message, definition, stage, round.now),
                survey == null ? null : invitations.url(message, survey, round.now));
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

    /** Records what became of dispatched messages, and lets their runs go on. */
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

    /** What one claim collects before it writes it in a few statements. */
    private final class Round {

        private final Instant now;
        private final List<Dispatch> dispatches = new ArrayList<>();
        private final List<OutboxEvent> events = new ArrayList<>();
        private final List<Decision> log = new ArrayList<>();
        private final Map<UUID, Instant> postponed = new HashMap<>();
        private final List<SettledMessage> settled = new ArrayList<>();

        private Round(Instant now) {
            this.now = now;
        }

        private void postpone(Candidate message, Verdict verdict) {
            var until = verdict.until();
            if (until != null) {
                postponed.put(message.id(), until);
                log(message, Decision.Kind.POSTPONED, verdict.rule(), verdict.facts());
            }
        }

        private void settle(Candidate message, Verdict verdict, String state, Decision.Kind kind) {
            ledger.settle(message.id(), state, verdict.rule(), now);
            log(message, kind, verdict.rule(), verdict.facts());
            settled.add(new SettledMessage(message.enrollment(), message.stage(), false, now));
        }

        private void log(Candidate message, Decision.Kind kind, String rule, Map<String, String> facts) {
            log.add(new Decision(
                    message.customer(),
                    message.campaign(),
                    message.enrollment(),
                    message.stage(),
                    kind,
                    rule,
                    facts,
                    now));
        }

        private void finish() {
            if (!dispatches.isEmpty()) {
                ledger.dispatch(
                        dispatches.stream().map(Dispatch::message).toList(),
                        now,
                        machine.instant().plus(config.lease()));
            }
            if (!postponed.isEmpty()) {
                ledger.postpone(postponed);
            }
            decisions.log(log);
            outbox.append(events);
            journeys.settled(settled);
        }
    }
}
