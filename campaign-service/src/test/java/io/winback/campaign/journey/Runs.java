package io.winback.campaign.journey;

import io.winback.campaign.definition.Happening;
import io.winback.campaign.definition.Situation;
import io.winback.campaign.experiment.Arm;
import io.winback.campaign.journey.Enrollment.Phase;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/** Runs for tests: Anna's in Tallinn, treated, where nothing has happened yet unless told. */
final class Runs {

    private Arm arm = Arm.TREATED;
    private String stage;
    private Phase phase;
    private Set<Happening> happened = Set.of();
    private Situation situation = Situation.answered(null, null);
    private Instant enrolledAt = Instant.parse("2026-03-02T09:00:00Z");
    private Instant dueAt;
    private String zone = "Europe/Tallinn";
    private UUID id = UUID.fromString("0199c2b0-6b00-7d21-8a3c-2f1f0c9e7a55");

    static Runs in(String stage, Phase phase) {
        var run = new Runs();
        run.stage = stage;
        run.phase = phase;
        return run;
    }

    Runs heldOut() {
        arm = Arm.HELD_OUT;
        return this;
    }

    Runs happened(Happening... what) {
        happened = Set.of(what);
        return this;
    }

    Runs answered(String reason) {
        return in(Situation.answered(reason, null));
    }

    Runs in(Situation told) {
        situation = told;
        return this;
    }

    Runs due(Instant at) {
        dueAt = at;
        return this;
    }

    Runs zone(String id) {
        zone = id;
        return this;
    }

    Enrollment build() {
        return new Enrollment(
                id,
                "win-back",
                1,
                "anna-1",
                1,
                arm,
                stage,
                phase,
                happened,
                situation,
                null,
                enrolledAt,
                dueAt,
                zone,
                null);
    }
}
