package io.winback.campaign.journey;

import io.winback.campaign.audience.OrderPlaced;
import io.winback.campaign.decision.Decision;
import io.winback.campaign.decision.Decisions;
import io.winback.campaign.definition.CampaignService;
import io.winback.campaign.definition.CampaignStatus;
import io.winback.campaign.delivery.Ledger;
import io.winback.campaign.delivery.PlannedMessage;
import io.winback.campaign.delivery.SettledMessage;
import io.winback.campaign.delivery.SettlementListener;
import io.winback.campaign.permission.WithdrawalListener;
import io.winback.platform.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Moves runs on: when their time is over, when a mail has settled, when an answer or an order comes. */
@ApplicationScoped
public class JourneyService implements SettlementListener, WithdrawalListener {

    private static final int BATCH = 500;

    private final Enrollments enrollments;
    private final Journey journey;
    private final CampaignService campaigns;
    private final Ledger ledger;
    private final Decisions decisions;
    private final Outbox outbox;
    private final Event<RunsMayBeDue> due;
    private final Clock clock;

    JourneyService(
            Enrollments enrollments,
            Journey journey,
            CampaignService campaigns,
            Ledger ledger,
            Decisions decisions,
            Outbox outbox,
            Event<RunsMayBeDue> due,
            Clock clock) {
        this.enrollments = enrollments;
        this.journey = journey;
        this.campaigns = campaigns;
        this.ledger = ledger;
        this.decisions = decisions;
        this.outbox = outbox;
        this.due = due;
        this.clock = clock;
    }

    /** Moves runs whose time is over; returns whether there may be more. */
    @Transactional
    boolean moveDue() {
        var now = clock.instant();
        var due = enrollments.due(now, BATCH);
        apply(due, run -> journey.due(run, campaigns.launched(run.campaign(), run.version()), now), now);
        return !due.isEmpty();
    }

    /** Ends the runs of cancelled campaigns, a batch at a time. */
    @Transactional
    boolean endCancelled() {
        var now = clock.instant();
        for (var campaign : campaigns.withStatus(CampaignStatus.CANCELLED)) {
            var runs = enrollments.activeIn(campaign.key(), BATCH);
            if (!runs.isEmpty()) {
                apply(runs, run -> new Step.End("CAMPAIGN_CANCELLED"), now);
                return true;
            }
        }
        return false;
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void settled(List<SettledMessage> messages) {
        if (messages.isEmpty()) {
            return;
        }
        var left = messages.stream().collect(Collectors.toMap(SettledMessage::enrollment, SettledMessage::left));
        var now = clock.instant();
        var waiting = enrollments.active(left.keySet()).stream()
                .filter(run -> run.phase() == Enrollment.Phase.MAILING)
                .toList();
        apply(
                waiting,
                run -> journey.settled(
                        run,
                        campaigns.launched(run.campaign(), run.version()),
                        Boolean.TRUE.equals(left.get(run.id())),
                        now),
                now);
        due.fire(new RunsMayBeDue());
    }

    /** A reason was given; the run that asked for it goes on at once. The customer is locked. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void answered(UUID enrollment, String reason, @Nullable String subReason, Instant at) {
        enrollments.answered(enrollment, reason, subReason, at, clock.instant());
    }

    /** New orders end the runs they fall into; history ends nothing. The customers are locked. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void ordered(List<OrderPlaced> orders) {
        var news = orders.stream()
                .filter(order -> order.counts() && !order.history())
                .collect(Collectors.groupingBy(OrderPlaced::customerId));
        if (news.isEmpty()) {
            return;
        }
        var now = clock.instant();
        var bought = enrollments.activeOf(news.keySet()).stream()
                .filter(run -> news.getOrDefault(run.customer(), List.of()).stream()
                        .anyMatch(order -> order.orderedAt().isAfter(run.enrolledAt())))
                .toList();
        apply(bought, run -> purchased(news.getOrDefault(run.customer(), List.of())), now);
    }

    private static Step purchased(List<OrderPlaced> orders) {
        var first = orders.stream()
                .map(OrderPlaced::orderedAt)
                .min(Instant::compareTo)
                .orElseThrow();
        return new Step.End("PURCHASED", Map.of("orderedAt", first.toString()));
    }

    /** A held-out customer stays in the measurement: nothing was sent that could be unsubscribed from. */
    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void withdrawn(String customer) {
        var treated = enrollments.activeOf(List.of(customer)).stream()
                .filter(run -> run.arm() == Arm.TREATED)
                .toList();
        apply(treated, run -> new Step.End("UNSUBSCRIBED"), clock.instant());
    }

    private void apply(List<Enrollment> runs, Function<Enrollment, Step> decide, Instant now) {
        var waits = new HashMap<UUID, Step.Wait>();
        var writes = new HashMap<Enrollment, Step.Write>();
        var ends = new HashMap<Enrollment, Step.End>();
        for (var run : runs) {
            var step = decide.apply(run);
            if (step instanceof Step.Wait wait) {
                waits.put(run.id(), wait);
            } else if (step instanceof Step.Write write) {
                writes.put(run, write);
            } else if (step instanceof Step.End end) {
                ends.put(run, end);
            }
        }
        if (!waits.isEmpty()) {
            enrollments.move(waits);
        }
        write(writes);
        end(ends, now);
    }

    private void write(Map<Enrollment, Step.Write> writes) {
        if (writes.isEmpty()) {
            return;
        }
        ledger.plan(writes.entrySet().stream()
                .map(entry -> planned(entry.getKey(), entry.getValue()))
                .toList());
        enrollments.mailing(writes.keySet().stream().map(Enrollment::id).toList());
    }

    private PlannedMessage planned(Enrollment run, Step.Write write) {
        var definition = campaigns.launched(run.campaign(), run.version());
        var mail = String.valueOf(definition.stage(write.stage()).orElseThrow().mail());
        return new PlannedMessage(
                run.id(),
                write.stage(),
                run.campaign(),
                run.customer(),
                mail,
                definition.mail(mail).purpose(),
                write.notBefore());
    }

    private void end(Map<Enrollment, Step.End> ends, Instant now) {
        if (ends.isEmpty()) {
            return;
        }
        var reasons = new HashMap<UUID, String>();
        ends.forEach((run, end) -> reasons.put(run.id(), end.reason()));
        enrollments.end(reasons, now);
        ledger.cancel(reasons.keySet(), "ENDED", now);
        decisions.log(ends.entrySet().stream()
                .map(entry -> ended(entry.getKey(), entry.getValue(), now))
                .toList());
        outbox.append(ends.entrySet().stream()
                .map(entry ->
                        EnrollmentEvents.ended(entry.getKey(), entry.getValue().reason(), now))
                .toList());
    }

    private static Decision ended(Enrollment run, Step.End end, Instant now) {
        return new Decision(
                run.customer(),
                run.campaign(),
                run.id(),
                run.stage(),
                Decision.Kind.ENDED,
                end.reason(),
                end.facts(),
                now);
    }
}
