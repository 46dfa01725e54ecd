package io.winback.campaign.journey;

import io.winback.campaign.definition.CampaignDefinition;
import io.winback.campaign.definition.Situation;
import io.winback.campaign.definition.Stage;
import io.winback.campaign.definition.Wait;
import io.winback.campaign.window.SendWindow;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Decides the way through a campaign. Days are local days of the customer: a wait of three days ends at the same local time three days
 * later, whatever the clocks did in between.
 */
@Singleton
class Journey {

    private final SendWindow window;

    Journey(SendWindow window) {
        this.window = window;
    }

    /** The first step of somebody who takes part. */
    Step begin(CampaignDefinition definition, Instant now, @Nullable String zone, @Nullable String country) {
        return enter(definition.first(), now, window.zone(zone, country).id());
    }

    /**
     * What follows now that the time of the run's phase is over. It is reckoned from when that time was over, not from now: a mail that
     * is late says so, and does not look as if it had just become due.
     */
    Step due(Enrollment run, CampaignDefinition definition) {
        if (run.arm() == Arm.HELD_OUT) {
            return new Step.End("WINDOW_CLOSED");
        }
        var stage = definition.stage(String.valueOf(run.stage())).orElseThrow();
        var at = Objects.requireNonNull(run.dueAt(), "A run that waits for nothing is not due");
        return switch (run.phase()) {
            case ENTERING ->
                stage.mail() == null
                        ? new Step.Wait(stage.key(), Enrollment.Phase.WAITING, later(stage.waiting(), at, zone(run)))
                        : new Step.Write(stage.key(), window.next(at, zone(run), stage.hours()));
            case WAITING -> leave(run, stage, definition, at);
            case MAILING, DONE -> throw new IllegalStateException("A run in phase " + run.phase() + " is not due");
        };
    }

    /** What follows a mail that left, or that will not. */
    Step settled(Enrollment run, CampaignDefinition definition, boolean left, Instant now) {
        var stage = definition.stage(String.valueOf(run.stage())).orElseThrow();
        var answered = stage.asks() && run.reason() != null;
        var until = left && !answered ? later(stage.waiting(), now, zone(run)) : now;
        return new Step.Wait(stage.key(), Enrollment.Phase.WAITING, until);
    }

    private Step leave(Enrollment run, Stage stage, CampaignDefinition definition, Instant at) {
        var route = stage.route(Situation.answered(run.reason(), run.subReason()));
        var next =
                route.stage() == null ? null : definition.stage(route.stage()).orElseThrow();
        if (next == null) {
            return new Step.End(route.end() == null ? "COMPLETED" : route.end());
        }
        return enter(next, at, zone(run));
    }

    private Step enter(Stage stage, Instant at, ZoneId zone) {
        return new Step.Wait(stage.key(), Enrollment.Phase.ENTERING, later(stage.after(), at, zone));
    }

    private ZoneId zone(Enrollment run) {
        return window.zone(run.zone(), run.country()).id();
    }

    private Instant later(Wait wait, Instant from, ZoneId zone) {
        return window.later(from, zone, wait.days(), wait.time(), wait.at(), wait.on());
    }
}
