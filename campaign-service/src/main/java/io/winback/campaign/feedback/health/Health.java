package io.winback.campaign.feedback.health;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Judges rates: what is too high alerts, what is far too high beyond doubt pauses. */
final class Health {

    private final HealthConfig config;

    Health(HealthConfig config) {
        this.config = config;
    }

    enum Measure {
        COMPLAINTS,
        HARD_BOUNCES
    }

    enum Level {
        ALERT,
        PAUSE
    }

    /** One rate that is too high. */
    record Finding(Measure measure, Level level, long mails, long reports) {

        /** For people, such as "Complaints: 4 of 1000 mails (0.40 %)". */
        String text() {
            return String.format(
                    Locale.ROOT,
                    "%s: %d of %d mails (%.2f %%)",
                    measure == Measure.COMPLAINTS ? "Complaints" : "Hard bounces",
                    reports,
                    mails,
                    mails == 0 ? 100.0 : Math.min(100.0, 100.0 * reports / mails));
        }
    }

    List<Finding> judge(Rates rates) {
        var findings = new ArrayList<Finding>();
        if (rates.complaintsReach(config.complaintsPause(), config.complaintsAlert())) {
            findings.add(new Finding(Measure.COMPLAINTS, Level.PAUSE, rates.mails(), rates.complaints()));
        } else if (rates.complaints() > 0 && rates.complaintShare() >= config.complaintsAlert()) {
            findings.add(new Finding(Measure.COMPLAINTS, Level.ALERT, rates.mails(), rates.complaints()));
        }
        if (rates.bouncesReach(config.bouncesPause(), config.bouncesAlert())) {
            findings.add(new Finding(Measure.HARD_BOUNCES, Level.PAUSE, rates.mails(), rates.hardBounces()));
        } else if (rates.hardBounces() > 0 && rates.bounceShare() >= config.bouncesAlert()) {
            findings.add(new Finding(Measure.HARD_BOUNCES, Level.ALERT, rates.mails(), rates.hardBounces()));
        }
        return findings;
    }
}
