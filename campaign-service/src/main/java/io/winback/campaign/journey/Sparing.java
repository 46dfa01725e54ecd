package io.winback.campaign.journey;

import io.winback.campaign.audience.Exclusions;
import io.winback.campaign.audience.OrderPlaced;
import io.winback.campaign.cooldown.CoolDown;
import io.winback.campaign.cooldown.CoolDown.Reason;
import io.winback.campaign.cooldown.CoolDownConfig;
import io.winback.campaign.cooldown.CoolDowns;
import io.winback.campaign.cooldown.CoolDowns.Source;
import io.winback.campaign.cooldown.Peace;
import io.winback.campaign.decision.Decision;
import io.winback.campaign.decision.Decisions;
import io.winback.campaign.delivery.Ledger;
import io.winback.campaign.window.SendWindow;
import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Decides who is left in peace, and for how long: after what they answered, after an attempt in vain, where a campaign says so. */
@Singleton
class Sparing {

    private final CoolDowns coolDowns;
    private final Enrollments enrollments;
    private final CustomerZones zones;
    private final SendWindow window;
    private final Ledger ledger;
    private final Entries entries;
    private final Decisions decisions;
    private final CoolDownConfig config;
    private final Event<EntriesMayBeDue> due;

    Sparing(
            CoolDowns coolDowns,
            Enrollments enrollments,
            CustomerZones zones,
            SendWindow window,
            Ledger ledger,
            Entries entries,
            Decisions decisions,
            CoolDownConfig config,
            Event<EntriesMayBeDue> due) {
        this.coolDowns = coolDowns;
        this.enrollments = enrollments;
        this.zones = zones;
        this.window = window;
        this.ledger = ledger;
        this.entries = entries;
        this.decisions = decisions;
        this.config = config;
        this.due = due;
    }

    /** Runs are over. The customers are locked. */
    void ended(Map<Enrollment, Step.End> ends, Instant now) {
        var all = new ArrayList<CoolDown>();
        var inVain = inVain(ends);
        ends.forEach((run, end) -> {
            var zone = window.zone(run.zone(), run.country()).id();
            var quiet = end.quiet();
            if (quiet != null) {
                all.add(of(run, Reason.QUIET, quiet, zone, now));
            }
            if (inVain.contains(run.id())) {
                all.add(of(run, Reason.FAILED_ATTEMPT, config.failedAttempt(), zone, now));
            }
        });
        begin(all, now);
    }

    private Collection<UUID> inVain(Map<Enrollment, Step.End> ends) {
        if (config.failedAttempt().isZero()) {
            return List.of();
        }
        var completed = ends.entrySet().stream()
                .filter(entry ->
                        entry.getKey().treated() && entry.getValue().reason().equals("COMPLETED"))
                .map(entry -> entry.getKey().id())
                .toList();
        return completed.isEmpty() ? List.of() : new HashSet<>(enrollments.wroteToLost(completed));
    }

    private CoolDown of(Enrollment run, Reason reason, Period period, ZoneId zone, Instant now) {
        return new CoolDown(
                run.customer(),
                reason,
                run.campaign(),
                run.id(),
                now,
                window.later(period, now, zone),
                reason == Reason.FAILED_ATTEMPT);
    }

    /** Customers said why they left, those of them who did. They are locked. */
    void answered(List<Answer> answers, Map<UUID, String> campaigns, Instant now) {
        var last =
                last(answers.stream().filter(answer -> answer.reason() != null).toList());
        var better = last.stream().filter(Answer::prefersAnother).toList();
        coolDowns.withdraw(
                Reason.COMPETITOR,
                last.stream()
                        .filter(answer -> !answer.prefersAnother())
                        .map(answer -> new Source(answer.customer(), answer.enrollment()))
                        .toList());
        if (better.isEmpty() || config.competitor().isZero()) {
            return;
        }
        var local = zones.of(better.stream().map(Answer::customer).toList());
        begin(
                better.stream()
                        .map(answer -> new CoolDown(
                                answer.customer(),
                                Reason.COMPETITOR,
                                answer.enrollment() == null ? null : campaigns.get(answer.enrollment()),
                                answer.enrollment(),
                                answer.at(),
                                window.later(
                                        config.competitor(),
                                        answer.at(),
                                        Objects.requireNonNull(local.get(answer.customer()))),
                                true))
                        .toList(),
                now);
    }

    /** What they said last, of each run. */
    private static Collection<Answer> last(List<Answer> answers) {
        return answers.stream()
                .collect(Collectors.toMap(
                        answer -> new Source(answer.customer(), answer.enrollment()),
                        Function.identity(),
                        (one, other) -> other,
                        LinkedHashMap::new))
                .values();
    }

    /** Whoever ordered is not to be left in peace any longer: what waited for that is looked at again. The customers are locked. */
    void ordered(Collection<OrderPlaced> orders, Instant now) {
        var lifted = coolDowns.lift(orders);
        ledger.lookAgain(lifted, now);
        if (entries.over(lifted, EntryRules.COOL_DOWN, now) > 0) {
            due.fire(new EntriesMayBeDue());
        }
    }

    /** A person got back to whoever wanted that: what waited for it is looked at again. The customers are locked. */
    void settled(Collection<String> customers, Instant now) {
        ledger.lookAgain(customers, now);
        if (entries.over(customers, Exclusions.CONTACT_REQUESTED, now) > 0) {
            due.fire(new EntriesMayBeDue());
        }
    }

    private void begin(List<CoolDown> wanted, Instant now) {
        decisions.log(coolDowns.begin(wanted).stream()
                .map(coolDown -> new Decision(
                        coolDown.customer(),
                        coolDown.campaign(),
                        coolDown.enrollment(),
                        null,
                        Decision.Kind.COOLED_DOWN,
                        "COOL_DOWN_BEGUN",
                        Peace.begun(coolDown),
                        now))
                .toList());
    }
}
