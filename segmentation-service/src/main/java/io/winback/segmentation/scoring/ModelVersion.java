package io.winback.segmentation.scoring;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Objects;

/**
 * A stored version.
 *
 * @param verdict of its check
 * @param inForce whether it is the latest that passed
 */
record ModelVersion(
        int version,
        Instant fittedAt,
        LocalDate asOf,
        Verdict verdict,
        Currency currency,
        ModelReport report,
        boolean inForce) {

    /** What the check says of a version. */
    enum Verdict {
        PASSED,
        FAILED,
        NOT_ENOUGH_DATA
    }

    ModelState state() {
        return switch (verdict) {
            case PASSED -> inForce ? ModelState.IN_FORCE : ModelState.REPLACED;
            case FAILED -> ModelState.FAILED;
            case NOT_ENOUGH_DATA -> ModelState.NOT_ENOUGH_DATA;
        };
    }

    /** Of a version that passed. */
    String family() {
        return Objects.requireNonNull(report.model(), "A version that passed has a model")
                .family();
    }

    ModelVersion withoutTracking() {
        return new ModelVersion(version, fittedAt, asOf, verdict, currency, report.withoutTracking(), inForce);
    }

    ModelVersionResponse response() {
        return new ModelVersionResponse(
                version,
                state(),
                report.reason(),
                fittedAt,
                asOf,
                currency.getCurrencyCode(),
                report.window(),
                report.model(),
                report.spend(),
                report.families(),
                report.notes());
    }
}
