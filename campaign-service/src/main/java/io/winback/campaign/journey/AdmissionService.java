package io.winback.campaign.journey;

import io.opentelemetry.api.trace.SpanKind;
import io.winback.campaign.audience.Permission;
import io.winback.campaign.decision.Decision;
import io.winback.campaign.decision.Decisions;
import io.winback.campaign.definition.Campaign;
import io.winback.campaign.definition.CampaignDefinition;
import io.winback.campaign.definition.CampaignService;
import io.winback.campaign.definition.CampaignStatus;
import io.winback.campaign.definition.Reentry.Policy;
import io.winback.platform.trace.Steps;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** Who takes part: the filters common to both arms, then the arm and the variant. */
@ApplicationScoped
class AdmissionService {

    private static final int BATCH = 500;

    private final CampaignService campaigns;
    private final Entries entries;
    private final EntryPacing pacing;
    private final EntryRules rules;
    private final EntryTermsReader terms;
    private final NewRuns newRuns;
    private final EnrollmentRows enrollments;
    private final JourneyService journeys;
    private final Decisions decisions;
    private final NewsBarrier barrier;
    private final Steps steps;
    private final Clock clock;

    AdmissionService(
            CampaignService campaigns,
            Entries entries,
            EntryPacing pacing,
            EntryRules rules,
            EntryTermsReader terms,
            NewRuns newRuns,
            EnrollmentRows enrollments,
            JourneyService journeys,
            Decisions decisions,
            NewsBarrier barrier,
            Steps steps,
            Clock clock) {
        this.campaigns = campaigns;
        this.entries = entries;
        this.pacing = pacing;
        this.rules = rules;
        this.terms = terms;
        this.newRuns = newRuns;
        this.enrollments = enrollments;
        this.journeys = journeys;
        this.decisions = decisions;
        this.barrier = barrier;
        this.steps = steps;
        this.clock = clock;
    }

    /** Admits those whose turn has come; returns whether there may be more. */
    @Transactional
    boolean admit() {
        barrier.pass();
        var admitted = false;
        for (var campaign : campaigns.withStatus(CampaignStatus.RUNNING)) {
            admitted |= admit(campaign, clock.instant());
        }
        return admitted;
    }

    private boolean admit(Campaign campaign, Instant now) {
        var definition = campaigns.launched(campaign.key(), campaign.version());
        var every = definition.reentry().policy() == Policy.EVERY;
        if (every && entries.unpark(campaign.key(), campaign.version(), now, BATCH) == BATCH) {
            return true;
        }
        var due = entries.due(
                campaign.key(), definition.segment(), definition.firstPurpose().name(), now, BATCH);
        if (due.isEmpty()) {
            return false;
        }
        var today = pacing.today(campaign, definition, due, now);
        var round = new Round(campaign, definition);
        var known = terms.of(campaign, definition, today, now);
        today.forEach(candidate -> round.take(candidate, rules.decide(candidate, known, now), now));
        round.write(now);
        return true;
    }

    /** What one round has decided about a campaign, before it is written in a few statements. */
    private final class Round {

        private final Campaign campaign;
        private final CampaignDefinition definition;
        private final List<Decision> log = new ArrayList<>();
        private final List<EnrollmentRows.New> runs = new ArrayList<>();
        private final List<UUID> over = new ArrayList<>();
        private final List<String> refused = new ArrayList<>();
        private final List<String> withoutPermission = new ArrayList<>();
        private final Map<String, EntryVerdict.Waiting> parked = new HashMap<>();
        private final HashMap<String, Instant> later = new HashMap<>();

        Round(Campaign campaign, CampaignDefinition definition) {
            this.campaign = campaign;
            this.definition = definition;
        }

        void take(EntryCandidate candidate, EntryVerdict verdict, Instant now) {
            if (verdict instanceof EntryVerdict.Refusal refusal) {
                log.add(refusal.decision(candidate, now));
                if (Permission.RULES.contains(refusal.rule())) {
                    withoutPermission.add(candidate.customer());
                }
                refuse(candidate, refusal, now);
            } else if (verdict instanceof EntryVerdict.Waiting waiting) {
                wait(candidate, waiting, now);
            } else {
                admit(candidate, now);
            }
        }

        /** It is said once what somebody waits for, not each time they are looked at. */
        private void wait(EntryCandidate candidate, EntryVerdict.Waiting waiting, Instant now) {
            if (!waiting.rule().equals(candidate.parkedFor())) {
                log.add(waiting.decision(candidate, now));
            }
            var until = waiting.until();
            if (waiting.parked() || until == null) {
                parked.put(candidate.customer(), waiting);
            } else {
                later.put(candidate.customer(), until);
            }
        }

        /** Who does not take part this time is asked the next, unless they left the audience: they are put in line when they come again. */
        private void refuse(EntryCandidate candidate, EntryVerdict.Refusal refusal, Instant now) {
            if (isRegular() && !refusal.rule().equals("LEFT_SEGMENT")) {
                later.put(candidate.customer(), rules.next(candidate, now, definition.reentry()));
            } else {
                refused.add(candidate.customer());
            }
        }

        private void admit(EntryCandidate candidate, Instant now) {
            Stream.ofNullable(candidate.last())
                    .filter(EntryCandidate.LastRun::active)
                    .forEach(last -> over.add(last.id()));
            var run = newRuns.of(campaign, definition, candidate, now);
            runs.add(run);
            log.add(newRuns.assigned(run, campaign, definition));
            if (isRegular()) {
                later.put(candidate.customer(), rules.next(candidate, now, definition.reentry()));
            }
        }

        private boolean isRegular() {
            return definition.reentry().policy() == Policy.EVERY;
        }

        void write(Instant now) {
            journeys.end(over, "NEXT_RUN");
            enrollments.insert(runs);
            steps.each(
                    "enroll customer",
                    SpanKind.INTERNAL,
                    runs.stream().map(EnrollmentRows.New::customer).toList());
            entries.decided(campaign.key(), refused, "REFUSED");
            entries.decided(
                    campaign.key(),
                    runs.stream().map(EnrollmentRows.New::customer).toList(),
                    "ADMITTED");
            entries.park(campaign.key(), parked, campaign.version());
            entries.postpone(campaign.key(), later);
            decisions.log(log);
            // what they permit may have been told while their entries were read, which saw what was before
            entries.permitted(withoutPermission, now);
        }
    }
}
