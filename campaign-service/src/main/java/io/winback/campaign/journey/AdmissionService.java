package io.winback.campaign.journey;

import io.winback.campaign.audience.SegmentMoved;
import io.winback.campaign.audience.Segments;
import io.winback.campaign.decision.Decision;
import io.winback.campaign.decision.Decisions;
import io.winback.campaign.definition.Campaign;
import io.winback.campaign.definition.CampaignDefinition;
import io.winback.campaign.definition.CampaignService;
import io.winback.campaign.definition.CampaignStatus;
import io.winback.platform.events.ErasedKeys;
import io.winback.platform.ids.Ids;
import io.winback.platform.shop.ShopProfile;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Who takes part: launches, newcomers, the filters common to both arms, the arm. */
@ApplicationScoped
public class AdmissionService {

    private static final int BATCH = 500;
    private static final Duration OLDEST_NEWS = Duration.ofHours(48);
    private static final Duration LOOKED_AT_AGAIN = Duration.ofDays(1);

    private final CampaignService campaigns;
    private final Segments segments;
    private final Entries entries;
    private final EntryPacing pacing;
    private final Enrollments enrollments;
    private final Journey journey;
    private final Decisions decisions;
    private final ErasedKeys erased;
    private final ShopProfile shop;
    private final Ids ids;
    private final Clock clock;

    AdmissionService(
            CampaignService campaigns,
            Segments segments,
            Entries entries,
            EntryPacing pacing,
            Enrollments enrollments,
            Journey journey,
            Decisions decisions,
            ErasedKeys erased,
            ShopProfile shop,
            Ids ids,
            Clock clock) {
        this.campaigns = campaigns;
        this.segments = segments;
        this.entries = entries;
        this.pacing = pacing;
        this.enrollments = enrollments;
        this.journey = journey;
        this.decisions = decisions;
        this.erased = erased;
        this.shop = shop;
        this.ids = ids;
        this.clock = clock;
    }

    /** Launched campaigns whose whole audience is known begin to enroll. */
    @Transactional
    boolean beginLaunched() {
        var begun = false;
        for (var campaign : campaigns.withStatus(CampaignStatus.LAUNCHING)) {
            var definition = campaigns.launched(campaign.key(), campaign.version());
            var segment = String.valueOf(definition.segment());
            if (segments.complete(segment)) {
                // who is being erased at this moment must not be put in line by name
                erased.stopNews();
                var audience = entries.audience(segment);
                campaign.run(audience);
                var perDay = definition.entry().perDay(audience);
                entries.queueAudience(campaign.key(), segment, clock.instant(), perDay);
                begun = true;
            }
        }
        return begun;
    }

    /** Customers who joined a segment now; history is not news, and neither are facts older than two days. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void joined(List<SegmentMoved> moves) {
        var now = clock.instant();
        moves.stream()
                .filter(move -> move.joined() && !move.history())
                .filter(move -> !move.at().isBefore(now.minus(OLDEST_NEWS)))
                .collect(Collectors.groupingBy(
                        SegmentMoved::segment, Collectors.mapping(SegmentMoved::customerId, Collectors.toSet())))
                .forEach((segment, customers) -> entries.queueNewcomers(segment, customers, now));
    }

    /** Admits those whose turn has come; returns whether there may be more. */
    @Transactional
    boolean admit() {
        var admitted = false;
        for (var campaign : campaigns.withStatus(CampaignStatus.RUNNING)) {
            admitted |= admit(campaign, clock.instant());
        }
        return admitted;
    }

    private boolean admit(Campaign campaign, Instant now) {
        var definition = campaigns.launched(campaign.key(), campaign.version());
        var purpose = firstPurpose(definition);
        var due = entries.due(campaign.key(), String.valueOf(definition.segment()), purpose, now, BATCH);
        var today = pacing.today(campaign, definition, due, now);
        if (due.isEmpty()) {
            return false;
        }
        var log = new ArrayList<Decision>();
        var runs = new ArrayList<Enrollments.New>();
        var refused = new ArrayList<String>();
        var waiting = new ArrayList<String>();
        for (var candidate : today) {
            var refusal = EntryRules.refusal(candidate, purpose, now);
            if (EntryRules.waits(candidate)) {
                waiting.add(candidate.customer());
                log.add(waits(campaign.key(), candidate, now));
            } else if (refusal.isPresent()) {
                refused.add(candidate.customer());
                log.add(refusal.get().decision(campaign.key(), candidate.customer(), now));
            } else {
                var run = run(campaign, definition, candidate, now);
                runs.add(run);
                log.add(assigned(run, definition));
            }
        }
        enrollments.insert(runs);
        entries.postpone(campaign.key(), waiting, now.plus(LOOKED_AT_AGAIN));
        entries.decided(campaign.key(), refused, "REFUSED");
        entries.decided(
                campaign.key(), runs.stream().map(Enrollments.New::customer).toList(), "ADMITTED");
        decisions.log(log);
        return true;
    }

    private Enrollments.New run(
            Campaign campaign, CampaignDefinition definition, Entries.Candidate candidate, Instant now) {
        var arm = Arm.of(campaign.salt(), candidate.customer(), definition.holdout());
        var closes =
                now.atZone(shop.zone()).plusDays(definition.outcomeWindowDays()).toInstant();
        var first = (Step.Wait) journey.begin(definition, now, candidate.zone(), candidate.country());
        return new Enrollments.New(
                ids.next(),
                campaign.key(),
                campaign.version(),
                candidate.customer(),
                arm,
                arm == Arm.TREATED ? first.stage() : null,
                arm == Arm.TREATED ? first.until() : closes,
                now,
                closes);
    }

    private static Decision assigned(Enrollments.New run, CampaignDefinition definition) {
        var treated = run.arm() == Arm.TREATED;
        return new Decision(
                run.customer(),
                run.campaign(),
                run.id(),
                null,
                treated ? Decision.Kind.ENROLLED : Decision.Kind.HELD_OUT,
                treated ? "ADMITTED" : "HOLDOUT",
                Map.of("holdout", definition.holdout().toPlainString()),
                run.enrolledAt());
    }

    private static Decision waits(String campaign, Entries.Candidate candidate, Instant now) {
        return new Decision(
                candidate.customer(),
                campaign,
                null,
                null,
                Decision.Kind.POSTPONED,
                candidate.excluded().get(0),
                Map.of(),
                now);
    }

    private static String firstPurpose(CampaignDefinition definition) {
        return definition.stages().stream()
                .filter(stage -> stage.mail() != null)
                .findFirst()
                .map(stage ->
                        definition.mail(String.valueOf(stage.mail())).purpose().name())
                .orElse("OFFERS");
    }
}
