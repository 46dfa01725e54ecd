package io.winback.campaign.journey;

import io.winback.campaign.audience.OrderPlaced;
import io.winback.campaign.audience.OrderReturned;
import io.winback.campaign.audience.Purchases;
import io.winback.campaign.audience.SegmentMoved;
import io.winback.campaign.audience.Segments;
import io.winback.campaign.click.Followed;
import io.winback.campaign.click.FollowedListener;
import io.winback.campaign.definition.CampaignDefinition;
import io.winback.campaign.definition.CampaignService;
import io.winback.campaign.definition.Exit;
import io.winback.campaign.definition.Happening;
import io.winback.campaign.journey.EnrollmentRows.Fact;
import io.winback.campaign.redemption.RedemptionListener;
import io.winback.campaign.redemption.RevocationService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What happens to customers on their way: answers, orders, returns, clicks, uses of coupons. In the caller's transaction, under their locks. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class HappeningService implements FollowedListener, RedemptionListener {

    private final Enrollments enrollments;
    private final EnrollmentRows rows;
    private final Answers answers;
    private final Journey journey;
    private final Steps steps;
    private final Sparing sparing;
    private final CampaignService campaigns;
    private final Segments segments;
    private final Purchases purchases;
    private final RevocationService revocations;
    private final Event<RunsMayBeDue> due;
    private final Clock clock;

    HappeningService(
            Enrollments enrollments,
            EnrollmentRows rows,
            Answers answers,
            Journey journey,
            Steps steps,
            Sparing sparing,
            CampaignService campaigns,
            Segments segments,
            Purchases purchases,
            RevocationService revocations,
            Event<RunsMayBeDue> due,
            Clock clock) {
        this.enrollments = enrollments;
        this.rows = rows;
        this.answers = answers;
        this.journey = journey;
        this.steps = steps;
        this.sparing = sparing;
        this.campaigns = campaigns;
        this.segments = segments;
        this.purchases = purchases;
        this.revocations = revocations;
        this.due = due;
        this.clock = clock;
    }

    /** Surveys were answered; runs that waited for them go on at once. */
    public void answered(List<Answer> given) {
        if (given.isEmpty()) {
            return;
        }
        var now = clock.instant();
        var asked = given.stream()
                .map(Answer::enrollment)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .collect(Collectors.toSet());
        answers.keep(given);
        wake(Happening.ANSWER, enrollments.active(answers.teach(asked)), now);
        sparing.answered(given, enrollments.campaigns(asked), now);
    }

    /** A person got back to customers who wanted that, or they want it no longer: marketing goes on. */
    public void settled(List<String> customers) {
        sparing.settled(customers, clock.instant());
    }

    /** New orders end the runs they fall into, or are noted where the campaign goes on; history does neither. */
    public void ordered(List<OrderPlaced> orders) {
        var news = orders.stream()
                .filter(order -> order.counts() && !order.history())
                .collect(Collectors.groupingBy(OrderPlaced::customerId));
        if (news.isEmpty()) {
            return;
        }
        var now = clock.instant();
        var bought = new HashMap<Enrollment, Instant>();
        for (var run : enrollments.activeOf(news.keySet())) {
            news.getOrDefault(run.customer(), List.of()).stream()
                    .map(OrderPlaced::orderedAt)
                    .filter(at -> at.isAfter(run.enrolledAt()))
                    .min(Instant::compareTo)
                    .ifPresent(first -> bought.put(run, first));
        }
        var ending = bought.keySet().stream()
                .filter(run -> definition(run).exits().contains(Exit.PURCHASED))
                .toList();
        steps.take(ending, run -> purchased(Objects.requireNonNull(bought.get(run))), now);
        var going = new ArrayList<>(bought.keySet());
        going.removeAll(ending);
        rows.note(
                Happening.ORDER,
                going.stream()
                        .map(run -> new Fact(run.id(), Objects.requireNonNull(bought.get(run)), true))
                        .toList());
        wake(Happening.ORDER, going, now);
        sparing.ordered(news.values().stream().flatMap(List::stream).toList(), now);
    }

    private static Step purchased(Instant orderedAt) {
        return new Step.End("PURCHASED", Map.of("orderedAt", orderedAt.toString()));
    }

    /** Orders came to nothing, or goods came back: runs that such an order began end, and what they were given is worth nothing. */
    public void undone(List<OrderPlaced> orders, List<OrderReturned> returns, Collection<String> customers) {
        var doubtful = Stream.concat(
                        orders.stream().filter(order -> !order.counts()).map(OrderPlaced::orderId),
                        returns.stream()
                                .filter(OrderReturned::full)
                                .map(OrderReturned::orderId)
                                .filter(Objects::nonNull)
                                .map(String::valueOf))
                .toList();
        var undone = doubtful.isEmpty() ? List.<String>of() : List.copyOf(purchases.undone(doubtful));
        var runs = undone.isEmpty()
                ? List.<Enrollment>of()
                : enrollments.begunBy(undone, customers).stream()
                        .filter(run -> definition(run).exits().contains(Exit.ENTRY_ORDER_RETURNED))
                        .toList();
        var now = clock.instant();
        steps.take(
                runs.stream()
                        .filter(run -> run.phase() != Enrollment.Phase.DONE)
                        .toList(),
                run -> new Step.End(Exit.ENTRY_ORDER_RETURNED.name()),
                now);
        // a run that is over has codes that are still good, too
        revocations.revokeOf(runs.stream().map(Enrollment::id).toList(), Exit.ENTRY_ORDER_RETURNED.name(), now);
    }

    /** Customers left segments: runs end where the campaign says so. History ends nothing. */
    public void moved(List<SegmentMoved> moves) {
        var left = moves.stream()
                .filter(move -> !move.joined() && !move.history())
                .collect(Collectors.groupingBy(
                        SegmentMoved::segment, Collectors.mapping(SegmentMoved::customerId, Collectors.toSet())));
        if (left.isEmpty()) {
            return;
        }
        left.forEach((segment, customers) -> customers.removeAll(segments.members(segment, customers)));
        var gone = left.values().stream().flatMap(Collection::stream).distinct().toList();
        var runs = enrollments.activeOf(gone).stream()
                .filter(run -> definition(run).exits().contains(Exit.LEFT_SEGMENT))
                .filter(run -> left.entrySet().stream()
                        .anyMatch(outside ->
                                outside.getKey().equals(definition(run).segment())
                                        && outside.getValue().contains(run.customer())))
                .toList();
        steps.take(runs, run -> new Step.End(Exit.LEFT_SEGMENT.name()), clock.instant());
    }

    @Override
    public void followed(List<Followed> mails) {
        var byRun = mails.stream().collect(Collectors.groupingBy(Followed::enrollment));
        var facts = new ArrayList<Fact>();
        var here = new ArrayList<Enrollment>();
        for (var run : byRun.isEmpty() ? List.<Enrollment>of() : enrollments.active(byRun.keySet())) {
            var clicks = byRun.getOrDefault(run.id(), List.of());
            var ofStage = clicks.stream().anyMatch(mail -> mail.stage().equals(run.stage()));
            var first =
                    clicks.stream().map(Followed::at).min(Instant::compareTo).orElseThrow();
            if (!run.situation().clicked() || ofStage && !run.happened().contains(Happening.CLICK)) {
                facts.add(new Fact(run.id(), first, ofStage));
                if (ofStage) {
                    here.add(run);
                }
            }
        }
        rows.note(Happening.CLICK, facts);
        wake(Happening.CLICK, here, clock.instant());
    }

    @Override
    public void redeemed(Map<UUID, Instant> runs) {
        rows.note(
                Happening.REDEMPTION,
                runs.entrySet().stream()
                        .map(run -> new Fact(run.getKey(), run.getValue(), false))
                        .toList());
        wake(Happening.REDEMPTION, enrollments.active(runs.keySet()), clock.instant());
    }

    private void wake(Happening happening, List<Enrollment> runs, Instant now) {
        var waiting = runs.stream()
                .filter(run -> journey.waitsFor(happening, run, definition(run)))
                .map(Enrollment::id)
                .toList();
        if (!waiting.isEmpty()) {
            rows.wake(waiting, now);
            due.fire(new RunsMayBeDue());
        }
    }

    private CampaignDefinition definition(Enrollment run) {
        return campaigns.launched(run.campaign(), run.version());
    }
}
