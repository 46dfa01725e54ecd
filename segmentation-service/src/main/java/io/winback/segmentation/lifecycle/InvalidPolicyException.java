package io.winback.segmentation.lifecycle;

/** The repeat interval must lie below the lapse threshold. */
final class InvalidPolicyException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    InvalidPolicyException(int repeatInterval, int lapseThreshold) {
        super("A customer is due before he is lost: repeatIntervalDays (" + repeatInterval
                + ") must be at least 1 and below lapseThresholdDays (" + lapseThreshold + ").");
    }
}
