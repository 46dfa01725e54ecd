package io.winback.campaign.journey;

import io.winback.campaign.decision.Decision;
import io.winback.campaign.decision.Decisions;
import io.winback.campaign.definition.CampaignService;
import io.winback.campaign.delivery.Ledger;
import io.winback.campaign.delivery.PlannedMessage;
import io.winback.campaign.journey.Enrollment.Phase;
import io.winback.platform.outbox.Outbox;
import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;

/** Writes down what runs do next: waits, mails, ends. */
@Singleton
class Steps {

    private final EnrollmentRows enrollments;
    private final CampaignService campaigns;
    private final Ledger ledger;
    private final Decisions decisions;
    private final Outbox outbox;
    private final Sparing sparing;
    private final Entries entries;
    private final Event<EntriesMayBeDue> due;

    Steps(
            EnrollmentRows enrollments,
            CampaignService campaigns,
            Ledger ledger,
            Decisions decisions,
            Outbox outbox,
            Sparing sparing,
            Entries entries,
            Event<EntriesMayBeDue> due) {
        this.enrollments = enrollments;
        this.campaigns = campaigns;
        this.ledger = ledger;
        this.decisions = decisions;
        this.outbox = outbox;
        this.sparing = sparing;
        this.entries = entries;
        this.due = due;
    }

    /** Takes the next step of each run, and writes all of them in a few statements. The customers are locked. */
    void take(List<Enrollment> runs, Function<Enrollment, Step> decide, Instant now) {
        var places = new ArrayList<EnrollmentRows.Place>();
        var awaiting = new ArrayList<Decision>();
        var writes = new HashMap<Enrollment, Step.Write>();
        var ends = new HashMap<Enrollment, Step.End>();
        for (var run : runs) {
            var step = decide.apply(run);
            if (step instanceof Step.Wait wait) {
                places.add(new EnrollmentRows.Place(run.id(), wait.stage(), wait.phase(), wait.until()));
            } else if (step instanceof Step.Await wait) {
                places.add(new EnrollmentRows.Place(run.id(), wait.stage(), Phase.AWAITING, wait.until()));
                awaits(run, wait, now, awaiting);
            } else if (step instanceof Step.Write write) {
                writes.put(run, write);
            } else if (step instanceof Step.End end) {
                ends.put(run, end);
            }
        }
        enrollments.move(places);
        decisions.log(awaiting);
        write(writes, now);
        end(ends, now);
    }

    /** It is said once that a run waits, not each time it is looked at. */
    private static void awaits(Enrollment run, Step.Await wait, Instant now, List<Decision> log) {
        if (run.phase() != Phase.AWAITING) {
            log.add(new Decision(
                    run.customer(),
                    run.campaign(),
                    run.id(),
                    wait.stage(),
                    Decision.Kind.POSTPONED,
                    "NO_NEW_PRODUCT",
                    wait.until() == null
                            ? Map.of()
                            : Map.of("again", wait.until().toString()),
                    now));
        }
    }

    private void write(Map<Enrollment, Step.Write> writes, Instant now) {
        if (writes.isEmpty()) {
            return;
        }
        var planned = ledger.plan(writes.entrySet().stream()
                .map(entry -> planned(entry.getKey(), entry.getValue()))
                .toList());
        enrollments.mailing(planned);
        passBy(
                writes.keySet().stream()
                        .filter(run -> !planned.contains(run.id()))
                        .toList(),
                writes,
                now);
    }

    /** A version that leads back to a stage whose mail a run has had: nobody gets it twice, and the run goes on. */
    private void passBy(List<Enrollment> runs, Map<Enrollment, Step.Write> writes, Instant now) {
        var places = new ArrayList<EnrollmentRows.Place>();
        var log = new ArrayList<Decision>();
        for (var run : runs) {
            var stage = Objects.requireNonNull(writes.get(run)).stage();
            places.add(new EnrollmentRows.Place(run.id(), stage, Phase.WAITING, now));
            log.add(new Decision(
                    run.customer(),
                    run.campaign(),
                    run.id(),
                    stage,
                    Decision.Kind.SKIPPED,
                    "HAD_BEFORE",
                    Map.of(),
                    now));
        }
        enrollments.move(places);
        decisions.log(log);
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
                definition.priority(),
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
        sparing.ended(ends, now);
        var customers =
                ends.keySet().stream().map(Enrollment::customer).distinct().toList();
        if (entries.over(customers, EntryRules.RUN_GOES_ON, now) > 0) {
            due.fire(new EntriesMayBeDue());
        }
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
