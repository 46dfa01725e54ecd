package io.winback.campaign.journey;

import io.winback.campaign.definition.CampaignDefinition;
import io.winback.campaign.definition.CampaignService;
import io.winback.campaign.definition.CampaignStatus;
import io.winback.campaign.delivery.SettledMessage;
import io.winback.campaign.delivery.SettlementListener;
import io.winback.campaign.experiment.Arm;
import io.winback.campaign.permission.WithdrawalListener;
import io.winback.campaign.permission.WithdrawalReason;
import io.winback.campaign.product.NewProducts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Moves runs on when their time is over or a mail has settled, and ends them when nothing more may be sent. */
@ApplicationScoped
public class JourneyService implements SettlementListener, WithdrawalListener {

    private static final int BATCH = 500;

    private final Enrollments enrollments;
    private final Journey journey;
    private final CampaignService campaigns;
    private final Steps steps;
    private final NewProducts products;
    private final NewsBarrier barrier;
    private final Event<RunsMayBeDue> due;
    private final Clock clock;

    JourneyService(
            Enrollments enrollments,
            Journey journey,
            CampaignService campaigns,
            Steps steps,
            NewProducts products,
            NewsBarrier barrier,
            Event<RunsMayBeDue> due,
            Clock clock) {
        this.enrollments = enrollments;
        this.journey = journey;
        this.campaigns = campaigns;
        this.steps = steps;
        this.products = products;
        this.barrier = barrier;
        this.due = due;
        this.clock = clock;
    }

    /** Moves runs whose time is over; returns whether there may be more. */
    @Transactional
    boolean moveDue() {
        barrier.pass();
        var now = clock.instant();
        var due = enrollments.due(now, BATCH);
        var news = news(due, now);
        steps.take(due, run -> journey.due(run, definition(run), news.get(run.customer()), now), now);
        return !due.isEmpty();
    }

    private Map<String, Instant> news(List<Enrollment> runs, Instant now) {
        var needing = runs.stream()
                .filter(run -> journey.needsProduct(run, definition(run)))
                .map(Enrollment::customer)
                .collect(Collectors.toSet());
        return needing.isEmpty() ? Map.of() : products.first(needing, now);
    }

    private CampaignDefinition definition(Enrollment run) {
        return campaigns.launched(run.campaign(), run.version());
    }

    /** Ends the runs of cancelled campaigns, a batch at a time. */
    @Transactional
    boolean endCancelled() {
        var now = clock.instant();
        for (var campaign : campaigns.withStatus(CampaignStatus.CANCELLED)) {
            var runs = enrollments.activeIn(campaign.key(), BATCH);
            if (!runs.isEmpty()) {
                steps.take(runs, run -> new Step.End("CAMPAIGN_CANCELLED"), now);
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
        var news = messages.stream().collect(Collectors.toMap(SettledMessage::enrollment, Function.identity()));
        var now = clock.instant();
        var waiting = enrollments.active(news.keySet()).stream()
                .filter(run -> run.phase() == Enrollment.Phase.MAILING)
                .toList();
        steps.take(waiting, run -> settled(run, Objects.requireNonNull(news.get(run.id())), now), now);
        due.fire(new RunsMayBeDue());
    }

    private Step settled(Enrollment run, SettledMessage message, Instant now) {
        var end = message.end();
        return end == null
                ? journey.settled(run, definition(run), message.left(), now)
                : new Step.End(end.rule(), end.facts());
    }

    /** Ends runs by hand, those that have not ended. The customers are locked. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void end(Collection<UUID> runs, String reason) {
        steps.take(enrollments.active(runs), run -> new Step.End(reason), clock.instant());
    }

    /** Something that held runs is over: they go on as soon as this is committed. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void mayBeDue() {
        due.fire(new RunsMayBeDue());
    }

    /** A held-out customer stays in the measurement: nothing was sent that could be unsubscribed from. */
    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void withdrawn(String customer, WithdrawalReason reason) {
        var treated = enrollments.activeOf(List.of(customer)).stream()
                .filter(run -> run.arm() == Arm.TREATED)
                .toList();
        var end =
                switch (reason) {
                    case UNSUBSCRIBE -> "UNSUBSCRIBED";
                    case HARD_BOUNCE -> "BOUNCED";
                    case COMPLAINT -> "COMPLAINED";
                };
        steps.take(treated, run -> new Step.End(end), clock.instant());
    }
}
