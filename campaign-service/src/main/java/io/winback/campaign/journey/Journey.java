package io.winback.campaign.journey;

import io.winback.campaign.definition.CampaignDefinition;
import io.winback.campaign.definition.Happening;
import io.winback.campaign.definition.Stage;
import io.winback.campaign.definition.Wait;
import io.winback.campaign.journey.Enrollment.Phase;
import io.winback.campaign.window.SendWindow;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
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
    Step.Wait begin(CampaignDefinition definition, Instant now, @Nullable String zone, @Nullable String country) {
        return enter(definition.first(), now, window.zone(zone, country).id());
    }

    /** Whether what is new to its customer decides about the next step. */
    boolean needsProduct(Enrollment run, CampaignDefinition definition) {
        return run.treated()
                && (run.phase() == Phase.ENTERING || run.phase() == Phase.AWAITING)
                && stage(run, definition).needs() == Stage.Need.NEW_PRODUCT;
    }

    /**
     * What follows now that the time of the run's phase is over. It is reckoned from when that time was over, not from now: a mail that
     * is late says so, and does not look as if it had just become due.
     *
     * @param news when there is, or will be, a product that is new to the customer; null: none is announced
     */
    Step due(Enrollment run, CampaignDefinition definition, @Nullable Instant news, Instant now) {
        if (!run.treated()) {
            return new Step.End("WINDOW_CLOSED");
        }
        var at = Objects.requireNonNull(run.dueAt(), "A run that waits for nothing is not due");
        return switch (run.phase()) {
            case ENTERING, AWAITING ->
                needsProduct(run, definition) && (news == null || news.isAfter(now))
                        ? new Step.Await(stage(run, definition).key(), news)
                        : entered(run, stage(run, definition), at);
            case WAITING -> leave(run, definition, at);
            case MAILING, DONE -> throw new IllegalStateException("A run in phase " + run.phase() + " is not due");
        };
    }

    private Step entered(Enrollment run, Stage stage, Instant at) {
        return stage.mail() == null
                ? waiting(run, stage, at)
                : new Step.Write(stage.key(), window.next(at, zone(run), stage.hours()));
    }

    /** What follows a mail that left, or that will not. */
    Step settled(Enrollment run, CampaignDefinition definition, boolean left, Instant now) {
        var stage = stage(run, definition);
        return left ? waiting(run, stage, now) : new Step.Wait(stage.key(), Phase.WAITING, now);
    }

    private Step waiting(Enrollment run, Stage stage, Instant from) {
        var over = stage.until().stream().anyMatch(happening -> hasCome(run, happening));
        return new Step.Wait(stage.key(), Phase.WAITING, over ? from : later(stage.waiting(), from, zone(run)));
    }

    /** An answer and a redemption are true of the whole run; an order or a click ends the wait of the stage it falls into. */
    private static boolean hasCome(Enrollment run, Happening happening) {
        return switch (happening) {
            case ANSWER -> run.situation().answered();
            case REDEMPTION -> run.situation().redeemed();
            case ORDER, CLICK -> run.happened().contains(happening);
        };
    }

    /** Whether the run waits for this, so that it goes on at once. */
    boolean waitsFor(Happening happening, Enrollment run, CampaignDefinition definition) {
        return run.treated()
                && run.phase() == Phase.WAITING
                && stage(run, definition).until().contains(happening);
    }

    private Step leave(Enrollment run, CampaignDefinition definition, Instant at) {
        var route = stage(run, definition).route(run.situation());
        return route.stage() == null
                ? new Step.End(route.end() == null ? "COMPLETED" : route.end(), Map.of(), route.quiet())
                : enter(definition.stage(route.stage()).orElseThrow(), at, zone(run));
    }

    private Step.Wait enter(Stage stage, Instant at, ZoneId zone) {
        return new Step.Wait(stage.key(), Phase.ENTERING, later(stage.after(), at, zone));
    }

    private static Stage stage(Enrollment run, CampaignDefinition definition) {
        return definition.stage(String.valueOf(run.stage())).orElseThrow();
    }

    private ZoneId zone(Enrollment run) {
        return window.zone(run.zone(), run.country()).id();
    }

    private Instant later(Wait wait, Instant from, ZoneId zone) {
        return window.later(from, zone, wait.days(), wait.time(), wait.at(), wait.on());
    }
}
