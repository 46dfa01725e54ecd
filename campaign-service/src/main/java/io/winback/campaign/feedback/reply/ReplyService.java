package io.winback.campaign.feedback.reply;

import io.micrometer.core.instrument.MeterRegistry;
import io.winback.campaign.audience.Customers;
import io.winback.campaign.audience.Exclusions;
import io.winback.campaign.decision.Decision;
import io.winback.campaign.decision.Decisions;
import io.winback.campaign.delivery.Evidence;
import io.winback.campaign.delivery.EvidenceService;
import io.winback.campaign.feedback.MailOfOurs;
import io.winback.campaign.feedback.MailsOfOurs;
import io.winback.campaign.feedback.reply.ResolutionRequest.Action;
import io.winback.campaign.journey.JourneyService;
import io.winback.campaign.permission.WithdrawalReason;
import io.winback.campaign.permission.WithdrawalService;
import io.winback.platform.links.DerivedIds;
import io.winback.platform.watch.Counters;
import io.winback.platform.web.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who answers talks with the shop, not with a campaign: until an agent has read it, no campaign writes to the customer and no run
 * goes on.
 */
@ApplicationScoped
public class ReplyService {

    private final MailsOfOurs mails;
    private final Replies replies;
    private final Customers customers;
    private final EvidenceService ledger;
    private final JourneyService journeys;
    private final WithdrawalService withdrawals;
    private final Decisions decisions;
    private final DerivedIds derived;
    private final MeterRegistry metrics;
    private final Clock clock;

    ReplyService(
            MailsOfOurs mails,
            Replies replies,
            Customers customers,
            EvidenceService ledger,
            JourneyService journeys,
            WithdrawalService withdrawals,
            Decisions decisions,
            DerivedIds derived,
            MeterRegistry metrics,
            Clock clock) {
        this.mails = mails;
        this.replies = replies;
        this.customers = customers;
        this.ledger = ledger;
        this.journeys = journeys;
        this.withdrawals = withdrawals;
        this.decisions = decisions;
        this.derived = derived;
        this.metrics = metrics;
        this.clock = clock;
    }

    /** What became of an answer. */
    public enum Taken {
        OPEN,
        REPEATED,
        /** A machine answered; nothing changes. */
        AUTOMATIC,
        UNKNOWN_MESSAGE
    }

    @Transactional
    public Taken take(Answer answer) {
        var taken = AnswerKind.automatic(answer) ? Taken.AUTOMATIC : open(answer);
        Counters.of(metrics, "winback.replies", "Answers of readers, by what became of them", "result", taken.name())
                .increment();
        return taken;
    }

    private Taken open(Answer answer) {
        var found = mails.find(answer.references());
        var mail = answer.references().stream()
                .map(found::get)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        if (mail == null || !mail.left() || !customers.lockKnown(mail.customer())) {
            return Taken.UNKNOWN_MESSAGE;
        }
        var now = clock.instant();
        var at = received(answer.receivedAt(), now);
        var proposal = AnswerKind.proposal(answer).orElse(null);
        if (replies.write(mail, derived.hash("reply", answer.id()), proposal, at)
                .isEmpty()) {
            return Taken.REPEATED;
        }
        ledger.left(mail.id(), Evidence.FEEDBACK, at);
        decisions.log(List.of(decision(mail, at, now)));
        return Taken.OPEN;
    }

    List<ReplyResponse> pageAfter(@Nullable UUID after, @Nullable String state, int limit) {
        return replies.pageAfter(after, state, limit);
    }

    /** Resolves an open answer; one that is resolved already stays as it is. */
    @Transactional
    ReplyResponse resolve(UUID id, Action action, String by) {
        var reply = replies.find(id)
                .orElseThrow(() -> Problem.of(
                        404,
                        "reply-unknown",
                        "Reply unknown",
                        "There is no reply " + id + "; GET /api/messages/replies lists them."));
        customers.lockKnown(reply.customer());
        var now = clock.instant();
        if (!replies.close(id, action.state(), by, now)) {
            throw Problem.of(
                    409,
                    "reply-resolved",
                    "Reply resolved",
                    "Somebody has resolved this reply already; GET /api/messages/replies shows how.");
        }
        switch (action) {
            case RESUME -> {}
            case END -> journeys.end(List.of(UUID.fromString(reply.enrollment())), Exclusions.REPLIED);
            case UNSUBSCRIBE ->
                withdrawals.withdraw(
                        reply.customer(),
                        WithdrawalService.MARKETING,
                        WithdrawalReason.UNSUBSCRIBE,
                        UUID.fromString(reply.message()));
        }
        replies.release(reply.customer(), now);
        journeys.mayBeDue();
        return replies.find(id).orElseThrow();
    }

    private static Instant received(@Nullable Instant told, Instant now) {
        return told == null || told.isAfter(now) ? now : told;
    }

    private static Decision decision(MailOfOurs mail, Instant at, Instant now) {
        return new Decision(
                mail.customer(),
                mail.campaign(),
                mail.enrollment(),
                mail.stage(),
                Decision.Kind.POSTPONED,
                Exclusions.REPLIED,
                Map.of("since", at.toString()),
                now);
    }
}
