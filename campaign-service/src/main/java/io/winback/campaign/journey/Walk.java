package io.winback.campaign.journey;

import io.winback.campaign.definition.CampaignDefinition;
import io.winback.campaign.definition.Exit;
import io.winback.campaign.definition.Happening;
import io.winback.campaign.definition.Stage;
import io.winback.campaign.delivery.MailFate;
import io.winback.campaign.delivery.MailJudge;
import io.winback.campaign.delivery.SentMail;
import io.winback.campaign.experiment.Arm;
import io.winback.campaign.journey.Enrollment.Phase;
import io.winback.campaign.journey.RehearsedStep.Kind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One rehearsed run, as it moves. */
final class Walk {

    private static final UUID NOBODY = new UUID(0, 0);

    /** What goes round in circles is shown no further. */
    private static final int LONGEST = 400;

    private final Journey journey;
    private final Traveller who;
    private final CampaignDefinition definition;
    private final Instant start;
    private final @Nullable Instant news;
    private final MailJudge judge;
    private final Happenings happenings;
    private final List<RehearsedStep> steps = new ArrayList<>();
    private final List<SentMail> sent = new ArrayList<>();
    private final Set<String> written = new HashSet<>();
    private final Set<Happening> happened = new HashSet<>();
    private String stage = "";
    private Phase phase = Phase.ENTERING;
    private @Nullable Instant due;
    private Instant planned = Instant.MIN;

    Walk(
            Journey journey,
            Traveller who,
            CampaignDefinition definition,
            Instant start,
            Script script,
            @Nullable Instant news,
            MailJudge judge) {
        this.journey = journey;
        this.who = who;
        this.definition = definition;
        this.start = start;
        this.news = news;
        this.judge = judge;
        this.happenings = new Happenings(script, who, start);
    }

    List<RehearsedStep> all() {
        follow(journey.begin(definition, start, who.zone(), who.country()), start);
        while (phase != Phase.DONE && steps.size() < LONGEST && happenings.any(due)) {
            var at = due;
            var next = happenings.before(at);
            if (next != null) {
                happen(next);
            } else if (phase == Phase.MAILING) {
                judged(Objects.requireNonNull(at));
            } else {
                var now = Objects.requireNonNull(at);
                follow(journey.due(run(), definition, news, now), now);
            }
        }
        return List.copyOf(steps);
    }

    private void follow(Step step, Instant now) {
        if (step instanceof Step.Wait wait) {
            enter(wait.stage());
            phase = wait.phase();
            due = wait.until();
            if (wait.until().isAfter(now)) {
                note(now, phase == Phase.ENTERING ? Kind.ENTERS : Kind.WAITS, phase.name(), Map.of(), wait.until());
            }
        } else if (step instanceof Step.Await wait) {
            if (phase != Phase.AWAITING) {
                note(now, Kind.AWAITS, "NO_NEW_PRODUCT", Map.of(), wait.until());
            }
            phase = Phase.AWAITING;
            due = wait.until();
        } else if (step instanceof Step.Write write) {
            plan(write, now);
        } else if (step instanceof Step.End end) {
            end(end.reason(), end.facts(), now);
        }
    }

    private void enter(String next) {
        if (!next.equals(stage)) {
            stage = next;
            happened.clear();
        }
    }

    /** Nobody gets the mail of a stage twice. */
    private void plan(Step.Write write, Instant now) {
        if (written.add(write.stage())) {
            phase = Phase.MAILING;
            happened.clear();
            planned = write.notBefore();
            due = planned;
        } else {
            note(now, Kind.SKIPPED, "HAD_BEFORE", Map.of(), null);
            phase = Phase.WAITING;
            due = now;
        }
    }

    private void judged(Instant now) {
        var asked = definition.stage(stage).orElseThrow();
        var fate = judge.judge(asked, planned, List.copyOf(sent), now);
        switch (fate.kind()) {
            case SENT -> {
                note(now, Kind.MAIL, fate.rule(), fate.facts(), null);
                sent.add(new SentMail(asked, now));
                happenings.sent(asked, gives(asked, fate), now);
                follow(journey.settled(run(), definition, true, now), now);
            }
            case SKIPPED -> {
                note(now, Kind.SKIPPED, fate.rule(), fate.facts(), null);
                follow(journey.settled(run(), definition, false, now), now);
            }
            case POSTPONED -> {
                note(now, Kind.POSTPONED, fate.rule(), fate.facts(), fate.until());
                var until = Objects.requireNonNull(fate.until());
                planned = until.isAfter(now) ? until : now.plusSeconds(1);
                due = planned;
            }
            case HELD -> {
                note(now, Kind.HELD, fate.rule(), fate.facts(), null);
                phase = Phase.DONE;
            }
            case ENDED -> end(fate.rule(), fate.facts(), now);
        }
    }

    private static boolean gives(Stage stage, MailFate fate) {
        return stage.offer() != null && fate.rule().equals("DISPATCHED");
    }

    private void happen(Happenings.Event event) {
        var now = event.at();
        note(now, Kind.HAPPENS, event.what().name(), happenings.facts(event), null);
        happenings.come(event);
        if (event.what() == Happening.ORDER && definition.exits().contains(Exit.PURCHASED)) {
            end("PURCHASED", Map.of("orderedAt", now.toString()), now);
            return;
        }
        if (event.stage() == null || event.stage().equals(stage)) {
            happened.add(event.what());
        }
        var here = event.what() != Happening.CLICK || stage.equals(event.stage());
        if (here && journey.waitsFor(event.what(), run(), definition)) {
            due = now;
        }
    }

    private void end(String rule, Map<String, String> facts, Instant now) {
        note(now, Kind.ENDS, rule, facts, null);
        phase = Phase.DONE;
    }

    private void note(Instant at, Kind kind, String rule, Map<String, String> facts, @Nullable Instant until) {
        steps.add(new RehearsedStep(at, stage, kind, rule, facts, until));
    }

    private Enrollment run() {
        return new Enrollment(
                NOBODY,
                "",
                0,
                "",
                1,
                Arm.TREATED,
                stage,
                phase,
                Set.copyOf(happened),
                happenings.situation(),
                null,
                start,
                due,
                who.zone(),
                who.country());
    }
}
