package io.winback.campaign.journey;

import io.winback.campaign.definition.CampaignDefinition;
import io.winback.campaign.definition.Stage;
import io.winback.campaign.window.SendWindow;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.Period;
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
    Step begin(CampaignDefinition definition, Instant now, @Nullable String zone) {
        return enter(definition.first(), now, zone);
    }

    /** What follows now that the time of the run's phase is over. */
    Step due(Enrollment run, CampaignDefinition definition, Instant now) {
        if (run.arm() == Arm.HELD_OUT) {
            return new Step.End("WINDOW_CLOSED");
        }
        var stage = definition.stage(String.valueOf(run.stage())).orElseThrow();
        return switch (run.phase()) {
            case ENTERING ->
                stage.mail() == null
                        ? new Step.Wait(stage.key(), Enrollment.Phase.WAITING, later(stage.waiting(), now, run.zone()))
                        : new Step.Write(stage.key(), window.next(now, run.zone()));
            case WAITING -> leave(run, stage, definition, now);
            case MAILING, DONE -> throw new IllegalStateException("A run in phase " + run.phase() + " is not due");
        };
    }

    /** What follows a mail that left, or that will not. */
    Step settled(Enrollment run, CampaignDefinition definition, boolean left, Instant now) {
        var stage = definition.stage(String.valueOf(run.stage())).orElseThrow();
        var answered = stage.asks() && run.reason() != null;
        var until = left && !answered ? later(stage.waiting(), now, run.zone()) : now;
        return new Step.Wait(stage.key(), Enrollment.Phase.WAITING, until);
    }

    private Step leave(Enrollment run, Stage stage, CampaignDefinition definition, Instant now) {
        var route = stage.route(run.reason(), run.subReason());
        var next =
                route.stage() == null ? null : definition.stage(route.stage()).orElseThrow();
        if (next == null) {
            return new Step.End(route.end() == null ? "COMPLETED" : route.end());
        }
        return enter(next, now, run.zone());
    }

    private Step enter(Stage stage, Instant now, @Nullable String zone) {
        return new Step.Wait(stage.key(), Enrollment.Phase.ENTERING, later(stage.after(), now, zone));
    }

    private Instant later(Period period, Instant from, @Nullable String zone) {
        return window.later(period, from, zone);
    }
}
